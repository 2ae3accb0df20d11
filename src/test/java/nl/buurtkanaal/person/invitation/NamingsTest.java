package nl.buurtkanaal.person.invitation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.time.Duration;
import nl.buurtkanaal.cast.Cast;
import nl.buurtkanaal.cast.Page;
import nl.buurtkanaal.cast.Pages;
import nl.buurtkanaal.cast.SignIn;
import nl.buurtkanaal.cast.TestClock;
import nl.buurtkanaal.cast.TestMails;
import nl.buurtkanaal.cast.Visitor;
import nl.buurtkanaal.platform.mail.MailRound;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@MicronautTest(transactional = false)
class NamingsTest {

    private static final String NOBODY = "niemand-hier@voorbeeld.example";
    private static final String STORY = "/brummen/redactie/verhalen/samen-lezen";
    private static final String ORGANISATIONS = "/brummen/redactie/organisaties";

    @Inject
    Cast cast;
    @Inject
    Pages pages;
    @Inject
    SignIn signIn;
    @Inject
    TestMails mails;
    @Inject
    MailRound mailRound;
    @Inject
    TestClock clock;

    private Visitor rob;

    @BeforeEach
    void enter() {
        cast.enter();
        clock.reset();
        rob = signIn.as("rob");
    }

    @AfterEach
    void leave() {
        cast.leave();
    }

    @Test
    void an_editor_reads_the_same_whether_an_address_has_an_account_or_not() {
        var known = askAll("kees@voorbeeld.example");
        var unknown = askAll(NOBODY);

        assertEquals(known.replace("kees@voorbeeld.example", NOBODY), unknown);
        assertEquals(mails.newestTo("kees@voorbeeld.example").orElseThrow().text(), mails.newestTo(NOBODY).orElseThrow().text());
    }

    /** What the editor is told and sees afterwards, of both kinds; the questions are taken back. */
    private String askAll(String email) {
        var organisation = rob.open(ORGANISATIONS).first("select[name=organisatie] option:contains(Dorpsgroep Oeken)").attr("value");
        var asked = rob.arrive(rob.submit(rob.open(ORGANISATIONS), "main form.form-card", "organisatie", organisation, "email", email));
        var told = rob.arrive(rob.submit(rob.open(STORY), "#verteller-formulier", "verteller", email));
        assertTrue(asked.text().contains(email) && told.text().contains(email));
        var seen = asked.path() + asked.text() + told.path() + told.text();
        mailRound.run();
        rob.submit(asked, "form[action$=intrekking]");
        rob.submit(told, "#verteller-formulier", "verteller", "");
        assertFalse(rob.open(ORGANISATIONS).text().contains(email) || rob.open(STORY).text().contains(email));
        return seen;
    }

    @Test
    void only_who_has_the_address_says_yes_or_no_and_for_two_weeks() {
        var kees = signIn.as("kees");
        rob.submit(rob.open(STORY), "#verteller-formulier", "verteller", "kees@voorbeeld.example");
        var page = kees.open("/mijn/gevraagd");
        var yes = page.first("form[action$=/ja]").attr("action");

        var greet = signIn.as("greet");
        assertFalse(greet.open("/mijn/gevraagd").has("form[action$=/ja]"));
        assertEquals(404, greet.post(yes, java.util.Map.of("formtoken", token(greet))).status());
        kees.submit(page, "form[action$=/nee]");
        assertEquals(404, kees.submit(page, "form[action$=/ja]").status());
        assertFalse(rob.open(STORY).text().contains("kees"));

        rob.submit(rob.open(STORY), "#verteller-formulier", "verteller", "kees@voorbeeld.example");
        clock.pass(Duration.ofDays(15));
        assertFalse(signIn.as("kees").open("/mijn/gevraagd").has("form[action$=/ja]"));
    }

    private static String token(Visitor visitor) {
        Page page = visitor.open("/mijn");
        return page.first("[name=formtoken]").attr("value");
    }
}
