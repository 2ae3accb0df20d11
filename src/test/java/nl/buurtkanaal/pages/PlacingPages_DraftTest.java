package nl.buurtkanaal.pages;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import nl.buurtkanaal.cast.Page;
import nl.buurtkanaal.cast.TestMails;
import nl.buurtkanaal.cast.Visitor;
import org.junit.jupiter.api.Test;

/** The draft waits on the server: through the mail of who is new, two tabs, a second press, and a day at most. */
class PlacingPages_DraftTest extends PlacingPagesTest {

    @Test
    void who_is_new_places_a_post_by_the_button_behind_the_mail_link_in_another_browser() {
        var phone = pages.visitor();
        var sent = sendAsNewcomer(phone, secondStep(phone, WORDS), "geertje@nieuw.example");
        assertEquals("Kijk in uw mail", phone.arrive(sent).heading());

        mailRound.run();
        var link = TestMails.firstLink(mails.newestTo("geertje@nieuw.example").orElseThrow());
        var computer = pages.visitor();
        var post = computer.arrive(computer.submit(computer.open(link), "main form"));

        assertEquals("Wie knipt mijn heg?", post.heading());
        assertTrue(post.text().contains("Een buurtverbinder leest het binnen 24 uur"));
        assertTrue(computer.open("/mijn").text().contains("Wie knipt mijn heg?"));
        assertEquals(404, pages.visitor().open(post.path()).status());
    }

    @Test
    void a_professional_who_is_a_neighbour_too_chooses_as_who_and_the_label_follows_the_post() {
        assertFalse(secondStep(signIn.as("greet"), WORDS).has("input[name=hat]"));
        var marijke = signIn.as("marijke");
        var check = secondStep(marijke, WORDS);
        assertEquals("", check.first("input[name=hat][checked]").attr("value"));
        assertEquals(422, marijke.submit(check, FORM, "hat", "ADMINISTRATOR").status());

        var post = marijke.arrive(marijke.submit(check, FORM, "hat", "BUURTVERBINDER"));

        var greet = signIn.as("greet");
        assertTrue(greet.open("/brummen/hulp?kern=oeken").text().contains("Marijke (buurtverbinder)"));
        var seen = greet.open(post.path());
        assertTrue(seen.first(".facts").text().contains("Marijke (buurtverbinder)"));
        assertTrue(greet.arrive(greet.submit(seen, "#antwoord", "bericht", "Ik kom met een schaar.")).text()
            .contains("Marijke schrijft hier als buurtverbinder."));
        var path = post.uri().getPath();
        marijke.submit(marijke.open(path + "/wijzigen"), FORM, "title", "Wie snoeit mijn heg?");
        assertTrue(marijke.open(path).first(".facts").text().contains("Marijke (buurtverbinder)"));
    }

    @Test
    void who_speaks_for_an_organisation_no_more_is_a_neighbour_in_all_that_they_wrote() {
        var fatma = signIn.as("fatma");
        var check = secondStep(fatma, "Wie helpt bij het taalcafé?");
        var hat = check.first("input[name=hat][value^=O]").attr("value");
        var post = fatma.arrive(fatma.submit(check, FORM, "hat", hat)).path();
        var label = fatma.open(post).first(".facts").text();
        assertTrue(label.contains("Fatma ("), label);

        var rob = signIn.as("rob");
        var organisations = rob.open("/brummen/redactie/organisaties");
        while (organisations.has("li:contains(Fatma) form[action$=verwijdering]")) {
            rob.submit(organisations, "li:contains(Fatma) form[action$=verwijdering]");
            organisations = rob.open("/brummen/redactie/organisaties");
        }

        label = fatma.open(post).first(".facts").text();
        assertTrue(label.contains("Fatma") && !label.contains("Fatma ("), label);
        assertFalse(secondStep(fatma, "Wie zet koffie bij het taalcafé?").has("input[name=hat][value^=O]"));
    }

    @Test
    void pressing_twice_places_one_post() {
        var greet = signIn.as("greet");
        var check = secondStep(greet, WORDS);

        var first = greet.submit(check, FORM);
        var second = greet.submit(check, FORM);

        assertEquals(303, first.status());
        assertEquals(first.redirect(), second.redirect());
        assertEquals(1, greet.open("/mijn").texts(".row-title").stream().filter("Wie knipt mijn heg?"::equals).count());
    }

    @Test
    void one_draft_sent_from_two_tabs_at_the_same_moment_becomes_one_post() throws Exception {
        for (var round = 0; round < 3; round++) {
            var greet = signIn.as("ans");
            var title = "Heg nummer " + round;
            var one = secondStep(greet, WORDS);
            var other = greet.open(one.path());

            var first = CompletableFuture.supplyAsync(() -> greet.submit(one, FORM, "title", title));
            var second = CompletableFuture.supplyAsync(() -> greet.submit(other, FORM, "title", title));

            assertEquals(303, first.get().status());
            assertEquals(first.get().redirect(), second.get().redirect());
            assertEquals(1, greet.open("/mijn").texts(".row-title").stream().filter(title::equals).count());
        }
    }

    @Test
    void a_double_click_on_the_button_behind_the_mail_link_leads_to_the_same_post() {
        var phone = pages.visitor();
        sendAsNewcomer(phone, secondStep(phone, WORDS), "geertje@nieuw.example");
        mailRound.run();
        var opened = phone.open(TestMails.firstLink(mails.newestTo("geertje@nieuw.example").orElseThrow()));

        var first = phone.submit(opened, "main form");
        phone.cookies().getCookieStore().removeAll();
        var second = phone.submit(opened, "main form");

        assertEquals(first.redirect(), second.redirect());
        assertEquals("Wie knipt mijn heg?", phone.arrive(second).heading());
    }

    @Test
    void a_draft_of_an_adult_is_not_placed_by_who_turns_out_to_be_seventeen() {
        var visitor = pages.visitor();
        var check = visitor.arrive(visitor.submit(visitor.open("/brummen/hulp/nieuw?soort=aanbod"), FORM, "words", "Ik help in de tuin.",
            "kern", "oeken"));
        visitor.submit(check, FORM, "shownName", "Sem", "email", "sem@nieuw.example", "age", "minor", "adultFrom", "2027-06", "rules",
            "ja");
        mailRound.run();
        var link = TestMails.firstLink(mails.newestTo("sem@nieuw.example").orElseThrow());
        visitor.submit(visitor.open(check.path()), FORM, "category", "oppas", "shownName", "Sem", "email", "sem@nieuw.example", "age",
            "adult", "rules", "ja");

        var page = visitor.arrive(visitor.submit(visitor.open(link), "main form"));

        assertEquals("Klopt uw aanbod zo?", page.heading());
        assertTrue(page.first("#fout-category").text().contains("18 jaar"));
    }

    @Test
    void many_drafts_from_one_network_slow_down_and_keep_the_words() {
        var visitor = pages.visitor();
        var first = visitor.open("/brummen/hulp/nieuw?soort=vraag");
        Page answer = null;
        for (var i = 0; i <= 60; i++) {
            answer = visitor.submit(first, FORM, "words", WORDS, "kern", "oeken");
        }

        assertEquals(429, answer.status());
        assertEquals(WORDS, answer.first("textarea[name=words]").wholeText());
        assertTrue(answer.first("#fout-words").text().contains("15 minuten"));
        assertEquals(303, signedInFirstStep().status(), "who is signed in goes on");
        clock.pass(Duration.ofMinutes(15));
        assertEquals(303, firstStep(visitor, WORDS).status());
    }

    @Test
    void a_draft_is_gone_after_a_day_and_says_so() {
        var visitor = pages.visitor();
        var check = secondStep(visitor, WORDS);

        clock.pass(Duration.ofHours(25));
        var gone = visitor.open(check.path());

        assertEquals(404, gone.status());
        assertTrue(gone.text().contains("24 uur"));
    }

    @Test
    void a_draft_of_one_edition_is_not_found_in_another() {
        var visitor = pages.visitor();
        var check = secondStep(visitor, WORDS);

        assertEquals(404, visitor.open(check.path().replace("/brummen/", "/kampen/")).status());
    }

    @Test
    void a_form_that_was_open_too_long_keeps_its_words() {
        var visitor = pages.visitor();
        var first = visitor.open("/brummen/hulp/nieuw?soort=vraag");
        clock.pass(Duration.ofHours(13));

        var expired = visitor.submit(first, FORM, "words", WORDS, "kern", "oeken");

        assertEquals(4, expired.status() / 100);
        assertTrue(expired.source().contains("De groenbak staat klaar."));
        var check = visitor.arrive(visitor.submit(expired, "main form"));
        assertEquals("Klopt uw vraag zo?", check.heading());
    }

    private Page signedInFirstStep() {
        return firstStep(signIn.as("greet"), WORDS);
    }

    private static Page sendAsNewcomer(Visitor visitor, Page check, String email) {
        return visitor.submit(check, FORM, "shownName", "Geertje", "email", email, "age", "adult", "rules", "ja");
    }
}
