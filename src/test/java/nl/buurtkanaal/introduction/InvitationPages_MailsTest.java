package nl.buurtkanaal.introduction;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.buurtkanaal.category.Category;
import nl.buurtkanaal.category.DayParts;
import nl.buurtkanaal.help.VisiblePost.Outcome;
import nl.buurtkanaal.person.willingness.Hearing;
import nl.buurtkanaal.person.willingness.HowFar;
import nl.buurtkanaal.person.willingness.Willingness;
import org.junit.jupiter.api.Test;

/** How often and when a mail asks, and how that ends. */
class InvitationPages_MailsTest extends InvitationPagesTest {

    @Test
    void many_requests_are_one_mail_an_hour_and_three_a_day() {
        willing.say(id("kees"), new Willingness(Set.of(Category.TUIN), DayParts.OPEN, HowFar.NEIGHBOURS, 8, null, Hearing.AT_ONCE),
            id("kees"), clock.instant());
        for (var hour = 0; hour < 4; hour++) {
            asks("Vraag " + hour, false);
            run(Duration.ofMinutes(10));
            run(Duration.ofMinutes(55));
        }

        assertEquals(3, mails.to(KEES).size());
        clock.moveTo(Instant.parse("2026-11-25T07:00:00Z"));
        run(Duration.ZERO);
        assertEquals(4, mails.to(KEES).size(), "the rest in one mail at eight");
    }

    @Test
    void who_hears_once_a_day_hears_at_five_and_who_wants_no_mail_never() {
        likes("kees", Hearing.DAILY);
        likes("ans", Hearing.NEVER);
        greetAsks("Wie snoeit mijn heg?");
        run(Duration.ofMinutes(10));
        assertTrue(mails.to(KEES).isEmpty());

        clock.moveTo(Instant.parse("2026-11-24T16:00:00Z"));
        run(Duration.ZERO);

        assertEquals(1, mails.to(KEES).size());
        assertTrue(mails.to("ans@voorbeeld.example").isEmpty());
        assertTrue(signIn.as("ans").open("/mijn").has("#gevraagd"));
    }

    @Test
    void a_mail_server_that_is_away_for_a_day_delays_one_mail_and_doubles_none() {
        greetAsks("Wie snoeit mijn heg?");
        mails.goAway(true);
        run(Duration.ofMinutes(10));
        for (int hour = 0; hour < 18; hour++) {
            run(Duration.ofHours(1));
        }
        mails.goAway(false);
        assertEquals(Instant.parse("2026-11-25T03:10:00Z"), clock.instant());
        run(Duration.ofHours(2));
        assertTrue(mails.to(KEES).isEmpty(), "six in the morning");

        clock.moveTo(Instant.parse("2026-11-25T07:00:00Z"));
        run(Duration.ZERO);
        run(Duration.ofHours(3));

        assertEquals(1, mails.to(KEES).size());
    }

    @Test
    void a_mail_that_waited_until_the_post_was_closed_does_not_go_out() {
        var post = greetAsks("Wie snoeit mijn heg?");
        mails.goAway(true);
        run(Duration.ofMinutes(10));
        life.close(id("greet"), post.id(), Outcome.NO_LONGER_NEEDED, null, clock.instant());
        mails.goAway(false);
        run(Duration.ofHours(3));

        assertTrue(mails.to(KEES).isEmpty());
    }

    @Test
    void after_a_standstill_of_three_days_people_get_one_mail_and_not_a_flood() {
        for (var helper : List.of("ans", "loes", "fatma", "yonas", "willem", "daan")) {
            likes(helper, Hearing.AT_ONCE);
        }
        for (int i = 0; i < 4; i++) {
            asks("Vraag " + i, false);
        }
        clock.pass(Duration.ofDays(3));

        run(Duration.ZERO);
        run(Duration.ofMinutes(1));

        for (var helper : List.of("kees", "ans", "loes", "fatma", "yonas", "willem", "daan")) {
            assertTrue(mails.to(helper + "@voorbeeld.example").size() <= 1, helper);
        }
    }

    @Test
    void one_click_ends_the_mails_that_ask_and_opening_the_page_does_not() throws Exception {
        greetAsks("Wie snoeit mijn heg?");
        run(Duration.ofMinutes(10));
        var link = mails.newestTo(KEES).orElseThrow().unsubscribe();
        var path = link.substring(link.indexOf("/afmelden"));

        assertTrue(pages.visitor().open(path).has("form button"));
        assertEquals(Hearing.AT_ONCE, willing.of(id("kees")).orElseThrow().hearing());
        var visitor = pages.visitor();
        assertTrue(visitor.submit(visitor.open(path), "main form", "keuze", "daily").text().contains("één mail per dag"));
        assertEquals(Hearing.DAILY, willing.of(id("kees")).orElseThrow().hearing());
        var bare = pages.visitor();
        var done = bare.send(bare.request(path).header("Content-Type", "application/x-www-form-urlencoded")
            .POST(java.net.http.HttpRequest.BodyPublishers.ofString("List-Unsubscribe=One-Click")));

        assertEquals(200, done.status(), done.text());
        assertEquals(Hearing.NEVER, willing.of(id("kees")).orElseThrow().hearing());
        assertEquals(404, pages.visitor().post("/afmelden?sleutel=1-0-00000000000000000000000000000000",
            Map.of("List-Unsubscribe", "One-Click")).status());
    }

    @Test
    void the_overview_of_hall_comes_on_thursday_at_four_once_and_one_click_ends_it() {
        willing.wantOverview(id("kees"), homeOf("kees"), clock.instant());
        clock.moveTo(Instant.parse("2026-11-26T14:59:00Z"));
        run(Duration.ZERO);
        assertTrue(mails.to(KEES).isEmpty());

        clock.moveTo(Instant.parse("2026-11-26T15:00:00Z"));
        run(Duration.ZERO);
        run(Duration.ofMinutes(10));

        assertEquals(1, mails.to(KEES).size());
        var mail = mails.newestTo(KEES).orElseThrow();
        assertTrue(mail.text().contains("Dit is nieuw rond Hall"), mail.text());
        assertTrue(mail.text().contains("Aanbod: ") || mail.text().contains("Vraag: "), mail.text());
        var visitor = pages.visitor();
        var path = mail.unsubscribe().substring(mail.unsubscribe().indexOf("/afmelden"));
        visitor.submit(visitor.open(path), "main form");
        clock.moveTo(Instant.parse("2026-12-03T15:10:00Z"));
        run(Duration.ZERO);
        assertEquals(1, mails.to(KEES).size());
    }
}
