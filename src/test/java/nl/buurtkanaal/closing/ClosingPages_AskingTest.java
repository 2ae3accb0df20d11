package nl.buurtkanaal.closing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import nl.buurtkanaal.cast.TestMails;
import nl.buurtkanaal.cast.Visitor;
import nl.buurtkanaal.help.VisiblePost.Outcome;
import org.junit.jupiter.api.Test;

/** When somebody is asked whether it worked out, and how often. */
class ClosingPages_AskingTest extends ClosingPagesTest {

    private static final String KEES = "kees@voorbeeld.example";

    @Test
    void after_seven_quiet_days_greet_is_asked_once_and_her_yes_and_thanks_reach_kees() {
        var post = asks("Wie knipt mijn heg?");
        answers("kees", post);
        run(Duration.ofDays(7).minusMinutes(1));
        assertEquals(List.of(), asked());
        run(Duration.ofMinutes(11));
        run(Duration.ofMinutes(10));
        assertEquals(1, asked().size());
        var mail = asked().get(0);
        assertTrue(mail.text().contains("Tuin, in Oeken"), mail.text());
        assertFalse(mail.text().contains("heg") || mail.text().contains("Kees"), mail.text());

        var path = TestMails.firstLink(mail);
        for (int scan = 0; scan < 3; scan++) {
            assertEquals(200, pages.visitor().open(path).status());
        }
        assertEquals("0", directory.text("SELECT COUNT(*) FROM help_outcome WHERE told_at IS NOT NULL"), "opening changes nothing");
        var visitor = pages.visitor();
        var page = visitor.open(path);
        assertFalse(page.document().text().contains("Kees"), "names are for who is signed in");
        var yes = visitor.arrive(press(visitor, page, "helped-here"));
        assertTrue(yes.text().contains("Fijn dat het is gelukt!"), yes.text());
        assertFalse(posts.byId(post.id()).orElseThrow().onBoard());
        assertEquals("AGREED=0 QUIET=1", directory.text("SELECT CONCAT('AGREED=', SUM(because = 'AGREED'), ' QUIET=', SUM(because = 'QUIET'"
            + " AND outcome = 'HELPED_HERE' AND how = 'MAIL')) FROM help_outcome WHERE help_post_id = " + post.id()));

        var empty = visitor.submit(yes, "form[action$=bedankje]");
        assertEquals(422, empty.status());
        var word = visitor.submit(yes, "form[action$=bedankje]", "bedankje", "Hier is mijn pincode.");
        assertEquals(422, word.status());
        assertTrue(word.text().contains("Lees dit even") && word.has("input[name=toch]"), word.text());
        var thanked = visitor.arrive(visitor.submit(yes, "form[action$=bedankje]", "bedankje", "Wat fijn dat u kwam!"));
        assertTrue(thanked.text().contains("Uw bedankje is verstuurd"), thanked.text());
        visitor.submit(yes, "form[action$=bedankje]", "bedankje", "Nog eens!");
        round.run();
        assertEquals(1, mails.to(KEES).stream().filter(sent -> sent.subject().equals("U krijgt een bedankje")).count());
        var kees = signIn.as("kees");
        var talk = kees.open(TestMails.firstLink(mails.newestTo(KEES).orElseThrow()));
        assertTrue(talk.text().contains("Een bedankje: Wat fijn dat u kwam!"), talk.text());
        assertEquals("1", directory.text("SELECT COUNT(*) FROM message WHERE body LIKE 'Een bedankje%'"));

        var again = visitor.arrive(press(visitor, page, "no-longer-needed"));
        assertTrue(again.text().contains("Fijn dat het is gelukt!"), "used twice: the first answer stands");
    }

    @Test
    void the_day_after_what_was_agreed_she_is_asked_and_weekly_help_goes_on() {
        var once = asks("Wie knipt mijn heg?");
        agree(answers("kees", once), "2026-11-26", "ONCE");
        var weekly = asks("Wie drinkt koffie met mij?", "ans");
        agree(answers("kees", weekly), "2026-11-26", "WEEKLY");
        clock.moveTo(Instant.parse("2026-11-26T15:00:00Z"));
        run(Duration.ZERO);
        assertEquals(List.of(), asked());
        clock.moveTo(Instant.parse("2026-11-27T06:30:00Z"));
        run(Duration.ZERO);
        assertEquals(List.of(), asked(), "half past seven in the morning");

        clock.moveTo(Instant.parse("2026-11-27T07:00:00Z"));
        run(Duration.ZERO);
        for (var who : List.of(GREET, "ans@voorbeeld.example")) {
            var visitor = pages.visitor();
            press(visitor, visitor.open(TestMails.firstLink(mails.newestTo(who).orElseThrow())), "helped-here");
        }

        assertEquals("FALSE TRUE", directory.text("SELECT GROUP_CONCAT(IF(a.standing, 'TRUE', 'FALSE') ORDER BY a.id SEPARATOR ' ')"
            + " FROM agreement a"));
    }

    @Test
    void not_yet_is_asked_again_after_a_week_three_times_in_all() {
        var post = asks("Wie knipt mijn heg?");
        answers("kees", post);
        run(Duration.ofDays(7).plusMinutes(1));
        for (int time = 1; time <= 3; time++) {
            assertEquals(time, asked().size());
            var visitor = pages.visitor();
            var said = visitor.arrive(press(visitor, visitor.open(TestMails.firstLink(asked().get(0))), "not-yet"));
            assertTrue(time == 3 || said.text().contains("Dat geeft niet"), said.text());
            assertTrue(posts.byId(post.id()).orElseThrow().onBoard());
            run(Duration.ofDays(6));
            assertEquals(time, asked().size());
            run(Duration.ofDays(1));
        }
        run(Duration.ofDays(8));
        assertEquals(3, asked().size());
    }

    @Test
    void a_mail_that_waited_a_day_is_not_sent_to_who_told_meanwhile() {
        var post = asks("Wie knipt mijn heg?");
        answers("kees", post);
        mails.goAway(true);
        run(Duration.ofDays(7).plusMinutes(1));
        life.close(post.authorId(), post.id(), Outcome.NO_LONGER_NEEDED, null, clock.instant());
        for (int hour = 0; hour < 24; hour++) {
            run(Duration.ofHours(1));
        }
        mails.goAway(false);
        run(Duration.ofHours(3));
        assertEquals(List.of(), asked());
        assertEquals("QUIET NO_LONGER_NEEDED SITE", told(post));
    }

    @Test
    void after_a_standstill_she_is_asked_one_thing_a_day_and_long_ago_is_left_in_peace() {
        for (var title : List.of("Wie knipt mijn heg?", "Wie harkt mijn blad?")) {
            answers("kees", asks(title));
        }
        var old = asks("Wie spit mijn tuin?");
        answers("kees", old);
        rows.change("UPDATE message m JOIN conversation c ON c.id = m.conversation_id SET m.sent_at = '2026-10-20 10:00:00'"
            + " WHERE c.help_post_id = " + old.id());
        clock.pass(Duration.ofDays(20));

        run(Duration.ZERO);
        run(Duration.ofHours(2));
        assertEquals(1, asked().size());
        run(Duration.ofHours(22));
        assertEquals(2, asked().size());
        run(Duration.ofDays(2));
        assertEquals(2, asked().size());
    }

    @Test
    void who_stands_in_calls_when_the_own_desk_did_not_for_a_day() {
        clock.pass(Duration.ofDays(9));
        run(Duration.ZERO);
        var href = signIn.as("marijke").open("/brummen/balie").first("a[href*=/balie/bellers/][href$=sluiting]").attr("href");
        var theo = signIn.as("theo");
        assertFalse(theo.open("/brummen/balie").has("a[href='" + href + "']"));
        assertEquals(404, theo.open(href).status());

        clock.pass(Duration.ofDays(1));
        theo = signIn.as("theo");
        var call = theo.open(theo.open("/brummen/balie").first("a[href='" + href + "']").attr("href"));
        assertTrue(call.has("a[href^=tel:]"), call.text());
        assertEquals(404, theo.open(href.replaceFirst("/berichten/.*", "")).status(), "the file of the person stays with the own desk");
        var done = theo.submit(call, "form[action$=sluiting]", "afloop", "helped-elsewhere");
        assertEquals("/brummen/balie?melding=phone.closed", done.redirect().orElse(""));
        var twice = theo.submit(call, "form[action$=sluiting]", "afloop", "helped-elsewhere");
        assertEquals(done.redirect(), twice.redirect());

        assertFalse(theo.open("/brummen/balie").has("a[href='" + href + "']"));
        assertEquals("QUIET HELPED_ELSEWHERE PHONE", directory.text(TOLD + "told_at IS NOT NULL"));
    }

    @Test
    void who_has_no_account_is_called_and_not_yet_comes_back_after_a_week() {
        clock.pass(Duration.ofDays(9));
        run(Duration.ZERO);
        var marijke = signIn.as("marijke");
        var line = marijke.open("/brummen/balie").first("a[href*=/balie/bellers/][href$=sluiting]");
        var call = marijke.open(line.attr("href"));
        assertTrue(call.has("a[href^=tel:]"), call.text());

        var later = marijke.arrive(marijke.submit(call, "form[action$=nog-niet]"));
        assertTrue(later.text().contains("Over een week"), later.text());
        assertFalse(later.has("a[href='" + line.attr("href") + "']"));
        clock.pass(Duration.ofDays(7));
        marijke = signIn.as("marijke");
        call = marijke.open(marijke.open("/brummen/balie").first("a[href='" + line.attr("href") + "']").attr("href"));
        marijke.submit(call, "form[action$=sluiting]", "afloop", "helped-elsewhere");

        assertFalse(marijke.open("/brummen/balie").has("a[href='" + line.attr("href") + "']"));
        assertEquals("QUIET HELPED_ELSEWHERE PHONE", directory.text(TOLD + "told_at IS NOT NULL"));
        var kees = signIn.as("kees");
        assertEquals(404, kees.post(line.attr("href").replace("sluiting", "nog-niet"), Map.of("formtoken", token(kees))).status());
    }

    @Test
    void of_two_who_call_to_hear_whether_it_worked_out_the_second_reads_who_heard_what() {
        clock.pass(Duration.ofDays(9));
        run(Duration.ZERO);
        clock.pass(Duration.ofDays(1));
        var marijke = signIn.as("marijke");
        var theo = signIn.as("theo");
        var desk = marijke.open("/brummen/balie");
        var line = "form[action='" + desk.first("form[action*=/gelukt/]").attr("action") + "']";
        var call = marijke.arrive(marijke.submit(desk, line));
        var list = theo.open("/brummen/balie");
        assertTrue(list.text().contains("Marijke kijkt hiernaar sinds"), list.text());
        var other = theo.arrive(theo.submit(list, line));
        assertTrue(other.text().contains("Marijke kijkt hiernaar sinds"), other.text());

        assertEquals(303, marijke.submit(call, "form[action$=nog-niet]").status());
        assertEquals(303, marijke.submit(call, "form[action$=nog-niet]").status(), "a double tap");
        var late = theo.submit(other, "form[action$=nog-niet]");
        assertEquals(409, late.status());
        assertTrue(late.text().contains("Marijke hoorde al: het is nog niet gelukt"), late.text());
        var again = theo.submit(other, "form[action$=sluiting]", "afloop", "helped-elsewhere");
        assertEquals(409, again.status());
        assertEquals(303, theo.submit(theo.open(again.first("a[href$=sluiting]").attr("href")), "form[action$=sluiting]", "afloop",
            "helped-elsewhere").status(), "having read it, they may");

        var over = marijke.submit(call, "form[action$=sluiting]", "afloop", "no-longer-needed");
        assertEquals(409, over.status());
        assertTrue(over.text().contains("Theo rondde dit al af"), over.text());
        assertEquals("QUIET HELPED_ELSEWHERE PHONE", directory.text(TOLD + "told_at IS NOT NULL"));
        assertEquals("1", directory.text("SELECT COUNT(*) FROM closing_question q JOIN help_post_closure c"
            + " ON c.help_post_id = q.help_post_id WHERE q.answered_by = c.closed_by"), "who heard it is written down");
    }

    @Test
    void who_was_asked_is_forgotten_after_twelve_months_and_what_was_told_stays() {
        answers("kees", asks("Wie knipt mijn heg?"));
        run(Duration.ofDays(7).plusMinutes(1));
        var visitor = pages.visitor();
        press(visitor, visitor.open(TestMails.firstLink(asked().get(0))), "helped-here");
        var asked = clock.instant();

        clock.moveTo(asked.atZone(nl.buurtkanaal.platform.time.Time.ZONE).plusMonths(12).toInstant());
        cleanUp.run(clock.instant());
        assertEquals("1", directory.text("SELECT COUNT(*) FROM closing_question WHERE by_phone = FALSE"));
        cleanUp.run(clock.instant().plusSeconds(1));

        assertEquals("0", directory.text("SELECT COUNT(*) FROM closing_question WHERE by_phone = FALSE"));
        assertEquals("1", directory.text("SELECT COUNT(*) FROM help_outcome WHERE outcome = 'HELPED_HERE'"));
    }

    private void agree(String conversation, String day, String rhythm) {
        rows.change("INSERT INTO agreement (conversation_id, proposed_by, agreed_by, first_on, day_part, rhythm, next_on, agreed_at)"
            + " SELECT id, owner_id, answerer_id, '" + day + "', 'OCHTEND', '" + rhythm + "', '" + day + "', '2026-11-24 10:00:00'"
            + " FROM conversation WHERE code = '" + conversation + "'");
    }

    private static String token(Visitor visitor) {
        return visitor.open("/uitloggen").first("input[name=formtoken]").attr("value");
    }
}
