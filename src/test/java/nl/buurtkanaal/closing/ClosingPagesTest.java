package nl.buurtkanaal.closing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import nl.buurtkanaal.cast.Cast;
import nl.buurtkanaal.cast.Directory;
import nl.buurtkanaal.cast.Page;
import nl.buurtkanaal.cast.Pages;
import nl.buurtkanaal.cast.SignIn;
import nl.buurtkanaal.cast.TestClock;
import nl.buurtkanaal.cast.TestMails;
import nl.buurtkanaal.cast.Visitor;
import nl.buurtkanaal.category.Category;
import nl.buurtkanaal.category.DayParts;
import nl.buurtkanaal.help.HelpPost;
import nl.buurtkanaal.help.HelpPostAuthors;
import nl.buurtkanaal.help.HelpPostContent;
import nl.buurtkanaal.help.HelpPosts;
import nl.buurtkanaal.help.PostLife;
import nl.buurtkanaal.help.VisiblePost.Outcome;
import nl.buurtkanaal.person.People;
import nl.buurtkanaal.person.signin.PersonDemo;
import nl.buurtkanaal.platform.mail.MailRound;
import nl.buurtkanaal.platform.mail.OutgoingMail;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** "Is het gelukt?": from the quiet week or the agreed day to the thank-you, with a moved clock, and with links that went astray. */
@MicronautTest(transactional = false)
class ClosingPagesTest {

    private static final String GREET = "greet@voorbeeld.example";
    private static final String KEES = "kees@voorbeeld.example";

    private static final String TOLD = "SELECT CONCAT_WS(' ', because, outcome, how) FROM help_outcome WHERE ";

    @Inject
    Cast cast;
    @Inject
    SignIn signIn;
    @Inject
    Pages pages;
    @Inject
    PersonDemo demo;
    @Inject
    People people;
    @Inject
    HelpPosts posts;
    @Inject
    PostLife life;
    @Inject
    ClosingQuestionJob job;
    @Inject
    ClosingCleanUpJob cleanUp;
    @Inject
    MailRound round;
    @Inject
    TestMails mails;
    @Inject
    TestClock clock;
    @Inject
    Directory directory;
    @Inject
    JdbcOperations jdbc;
    @Inject
    TransactionOperations<Connection> transactions;

    @BeforeEach
    void nobodyElseTalks() {
        cast.enter();
        update("DELETE FROM help_outcome");
        update("DELETE FROM agreement");
        update("DELETE c FROM conversation c JOIN help_post p ON p.id = c.help_post_id WHERE p.for_whom <> 'ON_BEHALF'");
    }

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
        update("UPDATE message m JOIN conversation c ON c.id = m.conversation_id SET m.sent_at = '2026-10-20 10:00:00'"
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

    /** The mails that ask, to Greet. */
    private List<OutgoingMail> asked() {
        return mails.to(GREET).stream().filter(mail -> mail.subject().equals("Is het gelukt?")).toList();
    }

    private String told(HelpPost post) {
        return directory.text(TOLD + "help_post_id = " + post.id());
    }

    private HelpPost asks(String title) {
        return asks(title, "greet");
    }

    private HelpPost asks(String title, String who) {
        return place(who, HelpPost.Kind.REQUEST, title);
    }

    private HelpPost place(String who, HelpPost.Kind kind, String title) {
        var person = people.byId(demo.idOf(who).orElseThrow()).orElseThrow();
        return posts.submit(person.editionId(), person.kernId(), HelpPostAuthors.self(person.id()), new HelpPostContent(kind,
            Category.TUIN, title, "Ongeveer twee uur werk.", DayParts.OPEN, HelpPost.Rhythm.ONCE, null, null, HelpPost.Reach.NEIGHBOURS,
            false, false, false), clock.instant());
    }

    /** Returns the code of the conversation that this opens. */
    private String answers(String who, HelpPost post) {
        var visitor = signIn.as(who);
        var talk = visitor.submit(visitor.open(post.path("brummen") + "/antwoorden"), "form:has(textarea)", "bericht",
            "Ik kom graag helpen.");
        return talk.redirect().orElseThrow(() -> new AssertionError(talk.text())).replaceAll("\\?.*", "").replaceAll(".*/", "");
    }

    private void agree(String conversation, String day, String rhythm) {
        update("INSERT INTO agreement (conversation_id, proposed_by, agreed_by, first_on, day_part, rhythm, next_on, agreed_at)"
            + " SELECT id, owner_id, answerer_id, '" + day + "', 'OCHTEND', '" + rhythm + "', '" + day + "', '2026-11-24 10:00:00'"
            + " FROM conversation WHERE code = '" + conversation + "'");
    }

    private void update(String statement) {
        transactions.executeWrite(status -> jdbc.prepareStatement(statement, prepared -> prepared.executeUpdate()));
    }

    /** Lets time pass, and the jobs with it. */
    private void run(Duration time) {
        clock.pass(time);
        job.run(clock.instant());
        round.run();
    }

    private static Page press(Visitor visitor, Page page, String answer) {
        return visitor.submit(page, "main form", "antwoord", answer);
    }

    private static String token(Visitor visitor) {
        return visitor.open("/uitloggen").first("input[name=formtoken]").attr("value");
    }
}
