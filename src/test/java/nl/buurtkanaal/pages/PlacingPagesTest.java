package nl.buurtkanaal.pages;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.Map;
import nl.buurtkanaal.cast.Cast;
import nl.buurtkanaal.cast.Page;
import nl.buurtkanaal.cast.Pages;
import nl.buurtkanaal.cast.SignIn;
import nl.buurtkanaal.cast.TestClock;
import nl.buurtkanaal.cast.TestMails;
import nl.buurtkanaal.cast.Visitor;
import nl.buurtkanaal.platform.mail.MailRound;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@MicronautTest(transactional = false)
class PlacingPagesTest {

    private static final String FORM = "form.form-card";
    private static final String WORDS = "Wie knipt mijn heg? Het is twee uur werk. De groenbak staat klaar.";

    @Inject Cast cast;
    @Inject Pages pages;
    @Inject SignIn signIn;
    @Inject TestMails mails;
    @Inject MailRound mailRound;
    @Inject TestClock clock;

    @BeforeEach
    void everybodyIsThere() {
        cast.enter();
    }

    @Test
    void words_become_a_title_and_a_kind_of_help_that_the_writer_may_change() {
        var visitor = pages.visitor();

        var check = secondStep(visitor, WORDS);

        assertEquals("Klopt uw vraag zo?", check.heading());
        assertEquals("Wie knipt mijn heg?", check.first("input[name=title]").attr("value"));
        assertEquals(WORDS, check.first("textarea[name=words]").wholeText());
        assertEquals("tuin", check.first("input[name=category][checked]").attr("value"));
        assertEquals(7, check.document().select("input[name=category]").size());
        assertEquals("NEIGHBOURS", check.first("select[name=reach] option[selected]").attr("value"));
    }

    @Test
    void the_page_says_what_a_neighbour_already_offers() {
        var check = secondStep(pages.visitor(), "Wie rijdt mij dinsdagochtend naar het ziekenhuis?");

        assertTrue(check.texts("#bestaat").contains("Misschien is dit al wat u zoekt"));
        assertFalse(check.document().select("section a[href*='/hulp/']").isEmpty());
        assertFalse(check.document().select("section a[href*='/spreekuren/']").isEmpty());
    }

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

    private Page signedInFirstStep() {
        return firstStep(signIn.as("greet"), WORDS);
    }

    @Test
    void a_text_that_is_far_too_long_is_refused_without_being_read() {
        var visitor = pages.visitor();
        var check = secondStep(visitor, WORDS);

        for (var act : new String[] {"", "remove"}) {
            var page = visitor.submit(check, FORM, "words", "06-12345678 ".repeat(30_000), "act", act);
            assertEquals(422, page.status());
            assertTrue(page.has("#fout-words"));
        }
    }

    @Test
    void a_burgerservicenummer_is_refused_without_repeating_it_and_is_kept_nowhere() {
        var visitor = pages.visitor();

        var page = firstStep(visitor, "Help mij met een brief. Mijn nummer is 111222333.");

        assertEquals(422, page.status());
        assertTrue(page.document().title().startsWith("Fout: "));
        assertFalse(page.first("#fout-words").text().contains("111222333"));
        assertTrue(page.first("textarea[name=words]").wholeText().contains("111222333"));
        assertTrue(page.has("input[name=saysNoBsn]"));
    }

    @Test
    void a_telephone_number_is_taken_out_at_a_press_on_a_button() {
        var visitor = pages.visitor();
        var check = secondStep(visitor, "Wie knipt mijn heg? Bel mij op 06-12345678.");
        assertTrue(check.has("button[name=act][value=remove]"));

        var clean = visitor.submit(check, FORM, "act", "remove");

        assertEquals(200, clean.status());
        assertFalse(clean.first("textarea[name=words]").wholeText().contains("12345678"));
    }

    @Test
    void who_leaves_a_telephone_number_in_has_to_say_so() {
        var greet = signIn.as("greet");
        var check = secondStep(greet, "Wie knipt mijn heg? Bel mij op 06-12345678.");

        var refused = greet.submit(check, FORM);
        assertEquals(422, refused.status());
        assertTrue(refused.has("#fout-keeps"));

        var post = greet.arrive(greet.submit(refused, FORM, "keeps", "ja"));
        assertTrue(post.text().contains("Een buurtverbinder"));
    }

    @Test
    void distress_shows_the_help_lines_before_anything_else() {
        var check = secondStep(pages.visitor(), "Ik zie geen uitweg meer. Wie komt er koffie drinken?");

        assertTrue(check.has(".utrecht-alert a[href='tel:112']"));
        assertTrue(check.has(".utrecht-alert a[href='tel:08002000']"));
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
    void what_cannot_be_is_said_beside_its_field_and_the_words_stay() {
        var greet = signIn.as("greet");
        var check = secondStep(greet, WORDS);

        var page = greet.submit(check, FORM, "title", "x".repeat(81), "category", "toveren", "lastOn", "31-2-2027", "reach", "MAAN", "kern",
            "zalk");

        assertEquals(422, page.status());
        for (var field : new String[] {"title", "category", "lastOn", "reach", "kern"}) {
            assertTrue(page.has("#fout-" + field), field);
        }
        assertEquals(WORDS, page.first("textarea[name=words]").wholeText());
    }

    @Test
    void a_form_without_anything_in_it_is_a_page_with_sentences() {
        var visitor = pages.visitor();
        var first = visitor.open("/brummen/hulp/nieuw");

        var page = visitor.submit(first, FORM, "words", "", "kern", "");

        assertEquals(422, page.status());
        assertTrue(page.has("#fout-kind"));
        assertTrue(page.has("#fout-words"));
        assertTrue(page.has("#fout-kern"));
    }

    @Test
    void an_unknown_kind_kern_or_category_in_the_address_is_a_sentence_with_400_or_404() {
        var visitor = pages.visitor();

        assertEquals(400, visitor.open("/brummen/hulp/nieuw?soort=gezeur").status());
        assertEquals(400, visitor.open("/brummen/hulp/nieuw?categorie=toveren").status());
        assertEquals(404, visitor.open("/brummen/hulp/nieuw?kern=zalk").status());
        assertEquals(404, visitor.open("/nergens/hulp/nieuw").status());
    }

    @Test
    void who_is_seventeen_cannot_offer_what_only_adults_may() {
        var young = signIn.as(seventeen());
        var page = young.submit(young.open("/brummen/hulp/nieuw?soort=aanbod"), FORM, "words", "Ik pas graag op kinderen.", "kern",
            "brummen");
        var check = young.arrive(page);

        var refused = young.submit(check, FORM, "category", "oppas");

        assertEquals(422, refused.status());
        assertTrue(refused.has("#fout-category"));
    }

    @Test
    void words_from_the_question_box_stand_in_the_form() {
        var visitor = pages.visitor();

        var answer = visitor.submit(visitor.open("/brummen"), "form.ask", "woorden", "Wie doet mijn boodschappen?");
        var page = visitor.submit(answer, "#plaatsen");

        assertEquals(200, page.status());
        assertEquals("Wie doet mijn boodschappen?", page.first("textarea[name=words]").wholeText());
        assertFalse(page.uri().toString().contains("boodschappen"));
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

    private Page firstStep(Visitor visitor, String words) {
        return visitor.submit(visitor.open("/brummen/hulp/nieuw?soort=vraag"), FORM, "words", words, "kern", "oeken");
    }

    private Page secondStep(Visitor visitor, String words) {
        return visitor.arrive(firstStep(visitor, words));
    }

    private static Page sendAsNewcomer(Visitor visitor, Page check, String email) {
        return visitor.submit(check, FORM, "shownName", "Geertje", "email", email, "age", "adult", "rules", "ja");
    }

    private static String seventeen() {
        return "lotte";
    }
}
