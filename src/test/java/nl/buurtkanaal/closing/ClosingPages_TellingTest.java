package nl.buurtkanaal.closing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import nl.buurtkanaal.cast.TestMails;
import nl.buurtkanaal.help.HelpPost;
import org.junit.jupiter.api.Test;

/** Who tells, by which link, and whom they thank. */
class ClosingPages_TellingTest extends ClosingPagesTest {

    @Test
    void a_link_of_somebody_else_a_broken_one_and_an_old_one_each_say_so() {
        answers("kees", asks("Wie knipt mijn heg?"));
        run(Duration.ofDays(7).plusMinutes(1));
        var path = TestMails.firstLink(asked().get(0));

        var ans = signIn.as("ans").open(path);
        assertEquals(404, ans.status());
        assertTrue(ans.text().contains("voor iemand anders"), ans.text());
        assertEquals(200, signIn.as("greet").open(path).status());
        var broken = pages.visitor().open(path + "0");
        assertEquals(404, broken.status());
        assertTrue(broken.text().contains("Deze link kennen wij niet"), broken.text());
        var visitor = pages.visitor();
        clock.pass(Duration.ofDays(60).minusHours(1));
        var page = visitor.open(path);
        clock.pass(Duration.ofHours(1));
        assertEquals(410, press(visitor, page, "helped-here").status());
        assertEquals(410, visitor.open(path).status());
        assertTrue(visitor.open(path).text().contains("al lang geleden"));
    }

    @Test
    void who_closes_the_post_unasked_chooses_whom_to_thank_and_is_not_asked_any_more() {
        var post = asks("Wie knipt mijn heg?");
        answers("kees", post);
        answers("ans", post);
        var path = post.path("brummen");
        var greet = signIn.as("greet");
        assertEquals(404, greet.open(path + "/bedankje").status(), "not closed yet");

        var thanks = greet.arrive(greet.submit(greet.open(path + "/sluiting"), "form[action$=sluiting]", "afloop", "helped-here"));
        assertEquals(422, greet.submit(thanks, "form[action$=bedankje]", "bedankje", "Dank u wel!").status(), "two people answered");
        var kees = thanks.first("label:contains(Kees) input").attr("value");
        var done = greet.arrive(greet.submit(thanks, "form[action$=bedankje]", "bedankje", "Dank u wel!", "helper", kees));
        greet.submit(thanks, "form[action$=bedankje]", "bedankje", "Dank u wel!", "helper", kees);
        round.run();

        assertTrue(done.text().contains("Uw bedankje is verstuurd"), done.text());
        assertEquals("1", directory.text("SELECT COUNT(*) FROM message WHERE body LIKE 'Een bedankje%'"));
        assertEquals("AUTHOR HELPED_HERE SITE", told(post));
        assertEquals(410, signIn.as("ans").open(path + "/bedankje").status());
        run(Duration.ofDays(8));
        assertEquals(List.of(), asked());
        life.reopen(post.authorId(), post.id(), clock.instant());
        assertEquals("0", directory.text("SELECT COUNT(*) FROM help_outcome WHERE help_post_id = " + post.id()));
    }

    @Test
    void of_an_offer_the_one_who_answered_is_asked_and_it_stays_for_the_next() {
        var offer = place("ans", HelpPost.Kind.OFFER, "Ik knip uw heg");
        answers("greet", offer);
        run(Duration.ofDays(7).plusMinutes(1));
        var visitor = pages.visitor();

        press(visitor, visitor.open(TestMails.firstLink(asked().get(0))), "helped-elsewhere");

        assertTrue(posts.byId(offer.id()).orElseThrow().onBoard());
        assertEquals("HELPED_ELSEWHERE", directory.text("SELECT outcome FROM help_outcome WHERE help_post_id = " + offer.id()));
    }
}
