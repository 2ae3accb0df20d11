package nl.buurtkanaal.pages;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.util.TreeSet;
import nl.buurtkanaal.cast.Cast;
import nl.buurtkanaal.cast.Page;
import nl.buurtkanaal.cast.Pages;
import nl.buurtkanaal.cast.TestMails;
import nl.buurtkanaal.cast.Visitor;
import nl.buurtkanaal.platform.mail.MailRound;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * From "ik zoek hulp" to a request that a buurtverbinder reads, the account included: three screens at most, and six things to type or
 * change.
 */
@MicronautTest(transactional = false)
class FewScreensTest {

    private static final int MOST_SCREENS = 3;
    private static final int MOST_THINGS = 6;
    private static final String FORM = "form.form-card";

    @Inject Cast cast;
    @Inject Pages pages;
    @Inject TestMails mails;
    @Inject MailRound mailRound;

    private final TreeSet<String> things = new TreeSet<>();
    private int screens;

    @BeforeEach
    void everybodyIsThere() {
        cast.enter();
    }

    @Test
    void who_is_new_asks_for_something_in_three_screens_and_six_things() {
        var truus = pages.visitor();
        var start = truus.visit(truus.open("/brummen").first("main a[href*=soort=vraag], main a[href$='/hulp/nieuw']").attr("href"));

        var check = fill(truus, start, "words", "Wie knipt mijn heg? Het is twee uur werk.", "kern", "oeken");
        fill(truus, check, "shownName", "Truus", "email", "truus@nieuw.example", "age", "adult", "rules", "ja");
        mailRound.run();
        var post = fill(truus, truus.open(TestMails.firstLink(mails.newestTo("truus@nieuw.example").orElseThrow())));

        assertTrue(post.text().contains("Een buurtverbinder leest het binnen 24 uur"), post.text());
        assertEquals("Wie knipt mijn heg?", post.heading());
        assertTrue(screens <= MOST_SCREENS, "screens: " + screens);
        assertTrue(things.size() <= MOST_THINGS, "things: " + things);
    }

    /** What a form demands and nobody typed is refused, so nothing is left out here. */
    private Page fill(Visitor visitor, Page page, String... typed) {
        screens++;
        for (var i = 0; i < typed.length; i += 2) {
            things.add(typed[i]);
        }
        var next = visitor.submit(page, page.has(FORM) ? FORM : "main form[method=post]", typed);
        assertEquals(303, next.status(), next::text);
        return visitor.arrive(next);
    }
}
