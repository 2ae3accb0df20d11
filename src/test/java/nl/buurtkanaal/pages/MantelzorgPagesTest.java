package nl.buurtkanaal.pages;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.util.List;
import nl.buurtkanaal.cast.Cast;
import nl.buurtkanaal.cast.Pages;
import nl.buurtkanaal.cast.Queries;
import nl.buurtkanaal.cast.SignIn;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@MicronautTest(transactional = false)
class MantelzorgPagesTest {

    @Inject Cast cast;
    @Inject Pages pages;
    @Inject SignIn signIn;

    @BeforeEach
    void everybodyIsThere() {
        cast.enter();
    }

    @Test
    void who_cares_for_somebody_has_respite_two_taps_away() {
        var ans = signIn.as("ans");
        var page = ans.open("/brummen/mantelzorg");
        var idea = page.first("button[name=words]").attr("value");

        var check = ans.arrive(ans.submit(page, "form:has(button[name=words])", "words", idea));

        assertEquals("respijt", check.first("input[name=category][checked]").attr("value"));
        assertEquals(idea, check.first("textarea[name=words]").wholeText());
        assertEquals("WEEKLY", check.first("[name=rhythm] option[selected], input[name=rhythm][checked]").attr("value"));
        assertEquals("hall", check.first("select[name=kern] option[selected]").attr("value"));
        assertFalse(check.has(".error-summary, main .utrecht-alert--warning"), "nothing is asked about words that are ours");
        assertEquals("Wie komt elke week twee uur op bezoek?", ans.arrive(ans.submit(check, "form.form-card")).heading());
    }

    @Test
    void each_of_the_requests_that_are_written_already_may_be_placed_as_it_is() {
        var ans = signIn.as("ans");
        var page = ans.open("/brummen/mantelzorg");

        for (var idea : page.document().select("button[name=words]").eachAttr("value")) {
            var check = ans.arrive(ans.submit(page, "form:has(button[name=words])", "words", idea));
            assertEquals(303, ans.submit(check, "form.form-card").status(), idea);
        }
    }

    @Test
    void a_stranger_says_where_they_live_with_the_same_tap() {
        var stranger = pages.visitor();
        var page = stranger.open("/brummen/mantelzorg");

        assertTrue(page.has("form:has(button[name=words]) select[name=kern]"));
        assertEquals(422, stranger.submit(page, "form:has(button[name=words])", "words", "Wie neemt het over?").status());
        assertEquals(303, stranger.submit(page, "form:has(button[name=words])", "words", "Wie neemt het over?", "kern", "hall").status());
    }

    @Test
    void there_are_people_to_talk_to_and_the_next_spreekuur() {
        var brummen = signIn.as("ans").open("/brummen/mantelzorg");
        assertEquals("Steunpunt Mantelzorg Het Rustpunt (voorbeeld)", brummen.first("#knooppunt").text());
        assertTrue(brummen.has("#knooppunt ~ .person a[href^=tel]"));
        assertTrue(brummen.has("#verbinder"));
        assertTrue(brummen.has("#spreekuur"));
        assertTrue(brummen.has("#bijeenkomsten"));
        var ans = signIn.as("ans");
        assertTrue(Queries.during(() -> ans.open("/brummen/mantelzorg")).size() <= 6);
        assertTrue(Queries.during(() -> pages.visitor().open("/brummen/mantelzorg")).size() <= 4);

        assertEquals("Knooppunt Mantelzorg Kampen (voorbeeld)", pages.visitor().open("/kampen/mantelzorg").first("#knooppunt").text());
    }

    @Test
    void the_eight_questions_stand_in_no_form_and_can_be_read_on_paper() {
        var page = pages.visitor().open("/brummen/mantelzorg/hoe-gaat-het");

        assertEquals(8, page.document().select(".check fieldset").size());
        assertEquals(0, page.document().select("form").size(), "what is ticked has nowhere to go");
        assertEquals(3, page.document().select("[data-check-from]:not([hidden])").size(), "how to read it stands there without a script");
        assertTrue(page.has("#praten ~ * a[href^=tel]"));
    }

    @Test
    void a_child_reads_whom_to_call() {
        for (var club : List.of("/brummen=Jonge Helpers Club (voorbeeld)", "/kampen=Knooppunt Mantelzorg Kampen (voorbeeld)")) {
            var page = pages.visitor().open(club.split("=")[0] + "/mantelzorg/jong");

            assertTrue(page.document().select("a[href^=tel:]").eachAttr("href")
                .containsAll(List.of("tel:08000432", "tel:08002000", "tel:112")));
            assertTrue(page.text().contains(club.split("=")[1]));
        }
    }

    @Test
    void a_post_about_respite_leads_there() {
        var board = pages.visitor().open("/brummen/hulp?categorie=respijt");
        var post = pages.visitor().open(board.first(".card-title a").attr("href"));

        assertTrue(post.has("aside a[href=/brummen/mantelzorg]"));
    }
}
