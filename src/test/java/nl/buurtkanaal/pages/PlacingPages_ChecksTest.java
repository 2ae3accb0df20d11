package nl.buurtkanaal.pages;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** What a text gives away and what cannot be are said beside it, kindly, and the words stay. */
class PlacingPages_ChecksTest extends PlacingPagesTest {

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

    private static String seventeen() {
        return "lotte";
    }
}
