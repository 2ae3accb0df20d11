package nl.buurtkanaal.help;

import static nl.buurtkanaal.conversation.Villagers.emailOf;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import nl.buurtkanaal.category.Category;
import nl.buurtkanaal.conversation.Villagers;
import org.junit.jupiter.api.Test;

/** Changing the words of a post: what is wrong is said, and nothing typed is lost. */
class AuthorPages_ChangingTest extends AuthorPagesTest {

    private static final List<String> ACTS = List.of("/wijzigen", "/pauze", "/hervatting", "/sluiting", "/heropening", "/verlenging");

    @Test
    void who_is_signed_out_signs_in_first_and_somebody_else_finds_nothing() {
        var neighbour = signIn.with(emailOf(villagers.withAccount(villagers.in("oeken", "Ton"))), Villagers.PASSWORD);
        for (var act : List.of("/wijzigen", "/sluiting", "/verlenging")) {
            assertTrue(pages.visitor().open(path + act).redirect().orElse("").startsWith("/inloggen"), act);
            assertEquals(404, neighbour.open(path + act).status(), act);
        }
        var token = neighbour.open("/mijn").first("input[name=formtoken]").attr("value");
        for (var act : ACTS) {
            assertEquals(404, neighbour.post(path + act, Map.of("formtoken", token)).status(), act);
            assertEquals(422, pages.visitor().post(path + act, Map.of()).status(), act);
        }
        assertTrue(now().onBoard());
        assertEquals(heg.title(), now().title());
    }

    @Test
    void a_post_in_another_edition_is_not_there() {
        assertEquals(404, greet().open("/kampen/hulp/" + heg.code() + "/wijzigen").status());
        assertEquals(404, greet().open("/brummen/hulp/ZZZZZZ/wijzigen").status());
    }

    @Test
    void changed_words_are_stored_once_however_often_the_button_is_pressed() {
        var visitor = greet();
        var form = visitor.open(path + "/wijzigen");

        var once = visitor.submit(form, "form[action$=wijzigen]", "title", "Wie snoeit mijn heg?", "dayParts", "wo-middag");
        var twice = visitor.submit(form, "form[action$=wijzigen]", "title", "Wie snoeit mijn heg?", "dayParts", "wo-middag");

        assertEquals(once.redirect(), twice.redirect());
        assertTrue(once.redirect().orElseThrow().startsWith(path + "?melding=post.changed"));
        assertEquals("Wie snoeit mijn heg?", now().title());
        assertEquals(List.of("wo-middag"), now().dayParts().slugs());
        assertEquals(heg.version() + 1, now().version());
    }

    @Test
    void what_is_wrong_is_said_beside_the_field_and_the_words_stay() {
        var visitor = greet();

        var answer = visitor.submit(visitor.open(path + "/wijzigen"), "form[action$=wijzigen]", "title", " ", "words", "x".repeat(1501),
            "lastOn", "31-02-2026", "category", "auto", "reach", "maan");

        assertEquals(422, answer.status());
        assertTrue(answer.document().title().startsWith("Fout: "));
        assertEquals(5, answer.document().select(".error-summary li").size());
        assertEquals("31-02-2026", answer.first("#veld-lastOn").attr("value"));
        assertEquals(1501, answer.first("#veld-words").wholeText().length());
        assertEquals(heg.title(), now().title());
    }

    @Test
    void a_phone_number_is_pointed_out_taken_out_or_kept_by_choice() {
        var visitor = greet();
        var told = visitor.submit(visitor.open(path + "/wijzigen"), "form[action$=wijzigen]", "words", "Bel mij op 06-12345678");
        assertEquals(422, told.status());
        assertTrue(told.has("#veld-seen"));

        var cleaned = visitor.submit(told, "form[action$=wijzigen]", "act", "remove");
        assertEquals(200, cleaned.status());
        assertFalse(cleaned.first("#veld-words").wholeText().contains("12345678"));

        assertEquals(422, visitor.submit(told, "form[action$=wijzigen]").status(), "the writer says so");
        var kept = visitor.submit(told, "form[action$=wijzigen]", "keeps", "ja");
        assertTrue(kept.redirect().orElseThrow().contains("post.changed-checked"));
        assertEquals(HelpPost.Status.SUBMITTED, now().status());
    }

    @Test
    void a_burgerservicenummer_is_kept_out_until_the_writer_says_that_it_is_none() {
        var visitor = greet();
        var told = visitor.submit(visitor.open(path + "/wijzigen"), "form[action$=wijzigen]", "words", "Kast nummer 123456782");
        var again = visitor.submit(told, "form[action$=wijzigen]");
        assertEquals(422, told.status());
        assertEquals(422, again.status());
        assertFalse(again.first("#veld-seen").text().contains("123456782"));

        var kept = visitor.submit(again, "form[action$=wijzigen]", "saysNoBsn", "ja");

        assertTrue(kept.redirect().orElseThrow().contains("post.changed-checked"));
    }

    @Test
    void words_of_distress_bring_the_help_lines_before_they_are_sent() {
        var visitor = greet();

        var told = visitor.submit(visitor.open(path + "/wijzigen"), "form[action$=wijzigen]", "words", "Ik zie geen uitweg meer.");

        assertEquals(422, told.status());
        assertTrue(told.has(".utrecht-alert a[href='tel:112']"));
        assertTrue(visitor.submit(told, "form[action$=wijzigen]").redirect().isPresent(), "and the writer chooses");
    }

    @Test
    void a_form_that_came_too_late_gives_the_words_back() {
        var visitor = greet();
        var form = visitor.open(path + "/wijzigen");

        var late = visitor.submit(form, "form[action$=wijzigen]", "title", "Bewaar deze woorden", "formtoken", "verlopen");

        assertEquals(422, late.status());
        assertTrue(late.source().contains("Bewaar deze woorden"));
    }

    @Test
    void who_is_seventeen_reads_that_orange_help_is_for_adults_and_keeps_the_words() {
        var lotte = villagers.withAccount(villagers.minorIn("oeken", "Lotte"));
        var dogs = villagers.post(lotte, Villagers.offers(Category.DIEREN, "Ik laat uw hond uit"));
        var visitor = signIn.with(emailOf(lotte), Villagers.PASSWORD);

        var answer = visitor.submit(visitor.open("/brummen/hulp/" + dogs.code() + "/wijzigen"), "form[action$=wijzigen]",
            "category", "oppas", "words", "Ik pas ook op uw kind.");

        assertEquals(422, answer.status());
        assertTrue(answer.first("#fout-category").text().contains("18 jaar"));
        assertEquals("Ik pas ook op uw kind.", answer.first("#veld-words").wholeText());
        assertEquals(Category.DIEREN, posts.byId(dogs.id()).orElseThrow().category());
    }

    @Test
    void a_text_that_is_far_too_long_is_refused_without_being_read() {
        var visitor = greet();
        var form = visitor.open(path + "/wijzigen");

        for (var act : List.of("", "remove")) {
            var answer = visitor.submit(form, "form[action$=wijzigen]", "words", "06-12345678 ".repeat(30_000), "act", act);
            assertEquals(422, answer.status());
            assertTrue(answer.has("#fout-words"));
        }
    }

    @Test
    void two_tabs_do_not_overwrite_each_other() {
        var visitor = greet();
        var one = visitor.open(path + "/wijzigen");
        var other = visitor.open(path + "/wijzigen");
        visitor.submit(one, "form[action$=wijzigen]", "reach", "KERN");

        var answer = visitor.submit(other, "form[action$=wijzigen]", "reach", "EDITION", "title", "Uit de andere tab");

        assertEquals(422, answer.status());
        assertEquals("Uit de andere tab", answer.first("#veld-title").attr("value"));
        assertEquals(HelpPost.Reach.KERN, now().reach());
    }
}
