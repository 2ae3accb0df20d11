package nl.buurtkanaal.introduction;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import nl.buurtkanaal.cast.Cast;
import nl.buurtkanaal.cast.Directory;
import nl.buurtkanaal.cast.Pages;
import nl.buurtkanaal.cast.SignIn;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Truus in Oeken has no account and likes to cook: marijke calls her, in place of a mail. */
@MicronautTest(transactional = false)
class InvitationCallPagesTest {

    @Inject
    Cast cast;
    @Inject
    SignIn signIn;
    @Inject
    Pages pages;
    @Inject
    Directory directory;

    @BeforeEach
    void theCastEnters() {
        cast.enter();
    }

    @Test
    void marijke_finds_truus_in_her_list_calls_her_and_notes_the_answer() {
        var marijke = signIn.as("marijke");
        var desk = marijke.open("/brummen/balie");
        assertTrue(desk.text().contains("Bel Truus: een vraag uit de buurt"), desk.text());

        var call = marijke.open(desk.first("a[href*=/balie/gevraagd/]").attr("href"));
        assertTrue(call.has("a[href^=tel:]"), call.text());
        assertTrue(call.text().contains("Wie helpt mij met de ramen?"), call.text());
        var after = marijke.arrive(marijke.submit(call, "main form", "antwoord", "not-now"));

        assertTrue(after.text().contains("Genoteerd"), after.text());
        assertFalse(after.text().contains("Bel Truus: een vraag uit de buurt"), after.text());
    }

    @Test
    void a_yes_on_the_phone_reaches_who_asked_in_a_conversation_with_marijke() {
        var marijke = signIn.as("marijke");
        var call = marijke.open(marijke.open("/brummen/balie").first("a[href*=/balie/gevraagd/]").attr("href"));

        var yes = marijke.arrive(marijke.submit(call, "main form", "antwoord", "yes"));
        marijke.submit(call, "main form", "antwoord", "yes");

        assertTrue(yes.text().contains("Truus wil helpen"), yes.text());
        var talk = marijke.open(yes.first("a[href^=/mijn/berichten/]").attr("href"));
        assertTrue(talk.text().contains("Truus uit Oeken wil u graag helpen"), talk.text());
        assertEquals("1", directory.text("SELECT COUNT(*) FROM message WHERE body LIKE 'Goed nieuws: Truus%'"),
            "pressed twice it is said once");
        assertEquals("1", directory.text("SELECT COUNT(*) FROM conversation_side s JOIN message m ON m.conversation_id = s.conversation_id"
            + " AND m.body LIKE 'Goed nieuws: Truus%' AND s.person_id <> m.author_id AND s.received_message_id = m.id"),
                "and waits for who asked");
    }

    @Test
    void others_have_no_such_page() {
        var href = signIn.as("marijke").open("/brummen/balie").first("a[href*=/balie/gevraagd/]").attr("href");

        assertEquals(404, signIn.as("kees").open(href).status());
        assertEquals(404, signIn.as("gerda").open(href).status());
        assertEquals(404, signIn.as("marijke").open("/brummen/balie/gevraagd/0").status());
        assertTrue(pages.visitor().open(href).redirect().orElse("").startsWith("/inloggen"));
    }
}
