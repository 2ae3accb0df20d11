package nl.buurtkanaal.pages;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** A sentence becomes a title and a kind of help, and the page tells what is there already. */
class PlacingPages_WordsTest extends PlacingPagesTest {

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
    void words_from_the_question_box_stand_in_the_form() {
        var visitor = pages.visitor();

        var answer = visitor.submit(visitor.open("/brummen"), "form.ask", "woorden", "Wie doet mijn boodschappen?");
        var page = visitor.submit(answer, "#plaatsen");

        assertEquals(200, page.status());
        assertEquals("Wie doet mijn boodschappen?", page.first("textarea[name=words]").wholeText());
        assertFalse(page.uri().toString().contains("boodschappen"));
    }
}
