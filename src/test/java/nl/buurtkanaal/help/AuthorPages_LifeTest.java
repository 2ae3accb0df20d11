package nl.buurtkanaal.help;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Pausing, closing and renewing a post. */
class AuthorPages_LifeTest extends AuthorPagesTest {

    @Test
    void a_paused_post_is_off_the_board_and_comes_back() {
        var visitor = greet();
        act(visitor, "/pauze");
        assertFalse(now().onBoard());
        assertEquals(404, pages.visitor().open(path).status());

        act(visitor, "/hervatting");
        assertTrue(now().onBoard());
    }

    @Test
    void done_it_is_closed_and_may_be_opened_again() {
        var visitor = greet();
        var nothingChosen = visitor.submit(visitor.open(path + "/sluiting"), "form[action$=sluiting]");
        assertEquals(422, nothingChosen.status());

        var closed = visitor.submit(nothingChosen, "form[action$=sluiting]", "afloop", "helped-here");

        assertTrue(closed.redirect().orElseThrow().endsWith("/bedankje"));
        assertTrue(visitor.arrive(closed).text().contains("Uw bericht is afgerond"), "nobody answered, so there is nobody to thank");
        assertFalse(now().onBoard());
        assertEquals(409, visitor.open(path + "/wijzigen").status());
        act(visitor, "/heropening");
        assertTrue(now().onBoard());
    }

    @Test
    void looking_at_the_renewal_changes_nothing_and_its_button_gives_sixty_days() {
        clock.pass(Duration.ofDays(30));
        var visitor = greet();
        var page = visitor.open(path + "/verlenging");
        assertEquals(heg.expiresOn(), now().expiresOn());

        visitor.submit(page, "form[action$=verlenging]");

        assertEquals(heg.expiresOn().plusDays(30), now().expiresOn());
    }

    @Test
    void own_page_lists_it_with_how_it_stands() {
        var visitor = greet();
        act(visitor, "/pauze");

        var row = visitor.open("/mijn").first(".row");

        assertTrue(row.text().contains("Wie knipt mijn heg?"));
        assertTrue(row.text().contains("Gepauzeerd"));
    }
}
