package nl.buurtkanaal.privacy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.TreeMap;
import java.util.zip.ZipInputStream;
import nl.buurtkanaal.cast.Cast;
import nl.buurtkanaal.cast.Pages;
import nl.buurtkanaal.cast.SignIn;
import nl.buurtkanaal.cast.TestMails;
import nl.buurtkanaal.cast.Visitor;
import nl.buurtkanaal.platform.mail.MailRound;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** One's own data, as Greet sees them in her browser. */
@MicronautTest(transactional = false)
class OwnDataPagesTest {

    private static final String PAGE = "/mijn/gegevens";
    private static final String FILE = PAGE + "/mijn-gegevens.zip";

    @Inject
    Cast cast;

    @Inject
    SignIn signIn;

    @Inject
    Pages pages;

    @Inject
    MailRound round;

    @Inject
    TestMails mails;

    @BeforeEach
    void enter() {
        cast.enter();
    }

    @Test
    void somebody_reads_what_is_kept_of_them_and_why() {
        var page = signIn.as("greet").open(PAGE);

        assertEquals(200, page.status());
        assertTrue(page.text().contains("greet@voorbeeld.example"), page.text());
        assertTrue(page.text().contains("Waarvoor: Weten wie meedoet, en u laten inloggen."));
        assertFalse(page.text().contains("kees@voorbeeld.example"));
        assertTrue(page.headers().firstValue("Cache-Control").orElse("").contains("no-store"));
    }

    @Test
    void one_file_says_the_same_to_a_reader_and_to_another_site() throws Exception {
        var visitor = signIn.as("greet");

        var files = files(visitor);

        assertEquals("[gegevens.json, lees-mij.html]", files.keySet().toString());
        var read = Jsoup.parse(files.get("lees-mij.html")).text();
        assertTrue(read.contains("greet@voorbeeld.example") && read.contains("Uw account"), read);
        assertTrue(files.get("gegevens.json").contains("\"email\":\"greet@voorbeeld.example\""), files.get("gegevens.json"));
        assertTrue(files.get("gegevens.json").matches("(?s).*\"created_at\":\"\\d{4}-\\d\\d-\\d\\dT[0-9:.]+Z\".*"),
            files.get("gegevens.json"));
        assertFalse(files.get("gegevens.json").contains("kees@voorbeeld.example"));
        assertFalse(files.get("gegevens.json").contains("password"));
    }

    @Test
    void somebody_puts_their_name_number_and_kern_right() {
        var visitor = signIn.as("greet");

        var wrong = visitor.submit(visitor.open(PAGE), "form.form-card", "naam", " ", "nummer", "nul zes");
        assertEquals(422, wrong.status());
        assertEquals("nul zes", wrong.first("#veld-nummer").attr("value"));

        var right = visitor.submit(visitor.open(PAGE), "form.form-card", "naam", "Greetje", "nummer", "0575 123456", "kern", "hall");
        assertEquals(303, right.status());

        var page = visitor.arrive(right);
        assertEquals("Greetje", page.first("#veld-naam").attr("value"));
        assertEquals("hall", page.first("#veld-kern option[selected]").attr("value"));
        assertTrue(page.text().contains("Uw gegevens zijn verbeterd."));
    }

    @Test
    void somebody_erases_themselves_at_once_and_is_signed_out() {
        var visitor = signIn.as("greet");

        var unsure = visitor.submit(visitor.open(PAGE + "/verwijderen"), "form[action$=verwijdering]");
        assertEquals(422, unsure.status());
        assertEquals(200, visitor.open("/mijn").status());

        var gone = visitor.submit(visitor.open(PAGE + "/verwijderen"), "form[action$=verwijdering]", "zeker", "ja");
        assertTrue(visitor.arrive(gone).text().contains("Alles van u is gewist."));
        assertEquals(303, visitor.open("/mijn").status());
        var again = pages.visitor();
        assertEquals(422, again.submit(again.open("/inloggen"), "form[action='/inloggen']", "email", "greet@voorbeeld.example", "password",
            "voorbeeld-wachtwoord").status());
    }

    @Test
    void somebody_takes_another_mail_address_by_the_button_in_the_mail_to_it() {
        var visitor = signIn.as("greet");
        var wrong = visitor.submit(visitor.open("/mijn/mailadres"), "#mailadres", "email", "nieuw@elders.example",
            "huidigWachtwoord", "geraden");
        assertEquals(422, wrong.status());

        assertEquals(303, visitor.submit(visitor.open("/mijn/mailadres"), "#mailadres", "email", "Nieuw@Elders.example", "huidigWachtwoord",
            "voorbeeld-wachtwoord").status());
        round.run();
        assertEquals(1, mails.to("greet@voorbeeld.example").size(), "the old address is told");
        var link = TestMails.firstLink(mails.newestTo("nieuw@elders.example").orElseThrow());
        var elsewhere = pages.visitor();
        var page = elsewhere.open(link);
        assertTrue(visitor.open(PAGE).text().contains("greet@voorbeeld.example"), "opening the link changes nothing");

        elsewhere.submit(page, "#mailadres-bevestigen");
        assertTrue(visitor.open(PAGE).text().contains("nieuw@elders.example"));
        assertEquals(410, elsewhere.open(link).status());
    }

    @Test
    void an_address_that_somebody_else_has_is_told_only_to_who_reads_its_mail() {
        var visitor = signIn.as("greet");
        visitor.submit(visitor.open("/mijn/mailadres"), "#mailadres", "email", "kees@voorbeeld.example",
            "huidigWachtwoord", "voorbeeld-wachtwoord");
        round.run();
        var link = TestMails.firstLink(mails.newestTo("kees@voorbeeld.example").orElseThrow());

        var answer = visitor.submit(visitor.open(link), "#mailadres-bevestigen");

        assertEquals(410, answer.status());
        assertTrue(visitor.open(PAGE).text().contains("greet@voorbeeld.example"));
    }

    private static TreeMap<String, String> files(Visitor visitor) throws IOException, InterruptedException {
        var client = HttpClient.newBuilder().cookieHandler(visitor.cookies()).build();
        var answer = client.send(visitor.request(FILE).build(), BodyHandlers.ofByteArray());
        assertEquals(200, answer.statusCode());
        assertTrue(answer.headers().firstValue("Content-Disposition").orElse("").contains("mijn-gegevens-2026-11-24.zip"));
        var files = new TreeMap<String, String>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(answer.body()))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return files;
    }
}
