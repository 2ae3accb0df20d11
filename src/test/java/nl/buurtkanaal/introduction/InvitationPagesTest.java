package nl.buurtkanaal.introduction;

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
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
import nl.buurtkanaal.edition.Editions;
import nl.buurtkanaal.help.HelpPost;
import nl.buurtkanaal.help.HelpPostAuthors;
import nl.buurtkanaal.help.HelpPostContent;
import nl.buurtkanaal.help.HelpPosts;
import nl.buurtkanaal.help.PostLife;
import nl.buurtkanaal.help.VisiblePost.Outcome;
import nl.buurtkanaal.person.People;
import nl.buurtkanaal.person.signin.PersonDemo;
import nl.buurtkanaal.person.willingness.Hearing;
import nl.buurtkanaal.person.willingness.HowFar;
import nl.buurtkanaal.person.willingness.WillingPeople;
import nl.buurtkanaal.person.willingness.Willingness;
import nl.buurtkanaal.platform.mail.MailRound;
import nl.buurtkanaal.platform.mail.OutgoingMail;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** From a request to the mail that asks, and the three buttons behind it: with a moved clock, and with links that went astray. */
@MicronautTest(transactional = false)
class InvitationPagesTest {

    private static final String KEES = "kees@voorbeeld.example";

    @Inject
    Cast cast;
    @Inject
    SignIn signIn;
    @Inject
    Pages pages;
    @Inject
    PersonDemo people;
    @Inject
    WillingPeople willing;
    @Inject
    HelpPosts posts;
    @Inject
    PostLife life;
    @Inject
    Editions editions;
    @Inject
    AskingRoundJob rounds;
    @Inject
    InvitationMailJob mailJob;
    @Inject
    KernOverviewJob overviewJob;
    @Inject
    MailRound mailRound;
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
    @Inject
    People homes;

    @BeforeEach
    void onlyKeesLikesToDoTheGarden() {
        cast.enter();
        List.of("invitation", "asking", "kern_overview", "willingness").forEach(this::empty);
        likes("kees", Hearing.AT_ONCE);
    }

    @Test
    void kees_is_mailed_after_ten_minutes_and_his_yes_leads_to_writing() {
        var post = greetAsks("Wie snoeit mijn heg?");
        run(Duration.ofMinutes(5));
        assertTrue(mails.to(KEES).isEmpty());
        run(Duration.ofMinutes(5));

        var mail = mails.newestTo(KEES).orElseThrow();
        assertTrue(mail.text().contains("Tuin, in Oeken"), mail.text());
        assertFalse(mail.text().contains("heg") || mail.text().contains("Greet"), mail.text());
        assertTrue(mail.unsubscribe().contains("/afmelden?sleutel="), mail.unsubscribe());

        var stranger = pages.visitor();
        var page = stranger.open(link(mail));
        assertEquals("Wie snoeit mijn heg?", page.heading());
        assertFalse(page.text().contains("Greet"), page.text());
        var yes = press(stranger, page, "yes");
        assertEquals("/inloggen?terug=%2Fbrummen%2Fhulp%2F" + post.code() + "%2Fantwoorden", yes.redirect().orElseThrow());
        var kees = signIn.as("kees");
        var said = kees.open(link(mail));
        assertTrue(said.text().contains("U zei ja"), said.text());
        assertTrue(kees.open(said.first("main a[href$=antwoorden]").attr("href")).has("textarea"), "the form to write in");
    }

    @Test
    void opening_the_link_changes_nothing_however_often_a_scanner_does() {
        greetAsks("Wie snoeit mijn heg?");
        run(Duration.ofMinutes(10));
        var path = link(mails.newestTo(KEES).orElseThrow());

        for (int i = 0; i < 5; i++) {
            assertEquals(200, pages.visitor().open(path).status());
        }

        assertEquals("0", directory.text("SELECT COUNT(*) FROM invitation WHERE replied_at IS NOT NULL"));
    }

    @Test
    void a_no_is_final_for_this_one_thanked_and_never_told() {
        var post = greetAsks("Wie snoeit mijn heg?");
        run(Duration.ofMinutes(10));
        var path = link(mails.newestTo(KEES).orElseThrow());
        var visitor = pages.visitor();
        var page = visitor.open(path);

        var no = press(visitor, page, "not-now");
        assertTrue(no.text().contains("deze keer niet"), no.text());
        var again = press(visitor, page, "yes");
        assertEquals(200, again.status());
        assertTrue(again.text().contains("deze keer niet"), "used twice: the first answer stands");
        assertTrue(visitor.open(path).text().contains("deze keer niet"));

        var greet = signIn.as("greet");
        var own = greet.open(post.path("brummen"));
        assertTrue(own.text().contains("Wij vroegen enkele mensen in Hall."), own.text());
        assertFalse(own.text().contains("Kees"), own.text());
        assertTrue(willing.of(id("kees")).orElseThrow().categories().contains(Category.TUIN));
    }

    @Test
    void rather_not_takes_this_kind_of_help_off_his_list() {
        greetAsks("Wie snoeit mijn heg?");
        run(Duration.ofMinutes(10));
        var visitor = pages.visitor();

        var page = press(visitor, visitor.open(link(mails.newestTo(KEES).orElseThrow())), "rather-not");

        assertTrue(page.text().contains("niet meer voor: Tuin"), page.text());
        assertFalse(willing.of(id("kees")).orElseThrow().categories().contains(Category.TUIN));
    }

    @Test
    void a_link_of_somebody_else_a_broken_one_and_an_old_one_each_say_so() {
        greetAsks("Wie snoeit mijn heg?");
        run(Duration.ofMinutes(10));
        var path = link(mails.newestTo(KEES).orElseThrow());

        var ans = signIn.as("ans").open(path);
        assertEquals(404, ans.status());
        assertTrue(ans.text().contains("voor iemand anders"), ans.text());
        var broken = pages.visitor().open(path.substring(0, path.length() - 1) + (path.endsWith("0") ? "1" : "0"));
        assertEquals(404, broken.status());
        assertTrue(broken.text().contains("Deze link kennen wij niet"), broken.text());
        clock.pass(Duration.ofDays(15));
        var old = pages.visitor().open(path);
        assertEquals(410, old.status());
        assertTrue(old.text().contains("niet meer open"), old.text());
    }

    @Test
    void a_post_that_is_closed_while_kees_reads_takes_no_answer() {
        var post = greetAsks("Wie snoeit mijn heg?");
        run(Duration.ofMinutes(10));
        var visitor = pages.visitor();
        var page = visitor.open(link(mails.newestTo(KEES).orElseThrow()));
        life.close(id("greet"), post.id(), Outcome.HELPED_ELSEWHERE, null, clock.instant());

        var late = press(visitor, page, "yes");

        assertEquals(410, late.status());
        assertEquals("0", directory.text("SELECT COUNT(*) FROM invitation WHERE replied_at IS NOT NULL"));
    }

    @Test
    void a_quiet_request_shows_its_words_only_to_kees_himself() {
        var post = asks("Mijn stille vraag", true);
        run(Duration.ofMinutes(10));
        var path = link(mails.newestTo(KEES).orElseThrow());

        var page = pages.visitor().open(path);
        assertFalse(page.document().text().contains("Mijn stille vraag"), page.text());
        assertTrue(page.text().contains("Een stille vraag"), page.text());
        assertEquals("Mijn stille vraag", signIn.as("kees").open(path).heading());
        assertEquals(200, signIn.as("kees").open(post.path("brummen")).status());
        assertEquals(404, signIn.as("ans").open(post.path("brummen")).status());
    }

    @Test
    void what_kees_is_asked_stands_on_his_own_page_until_he_answers() {
        greetAsks("Wie snoeit mijn heg?");
        run(Duration.ofMinutes(10));
        var kees = signIn.as("kees");

        assertTrue(kees.open("/mijn").texts(".row-title").contains("Wie snoeit mijn heg?"));
        press(kees, kees.open(kees.open("/mijn").first("#gevraagd ~ ul a").attr("href")), "not-now");
        assertFalse(kees.open("/mijn").texts(".row-title").contains("Wie snoeit mijn heg?"));
        assertFalse(signIn.as("ans").open("/mijn").has("#gevraagd"));
    }

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

    @Test
    void an_offer_fills_in_what_somebody_likes_to_do_with_one_yes() {
        var kees = signIn.as("kees");
        var offer = posts.submit(edition(), homeOf("kees"), HelpPostAuthors.self(id("kees")),
            content(HelpPost.Kind.OFFER, Category.DIEREN, "Ik loop met uw hond", false),
            clock.instant());

        var filled = kees.arrive(kees.submit(kees.open(offer.path("brummen")), "form[action$=vraag-mij]"));

        assertTrue(filled.text().contains("Uw aanbod staat hierbij"), filled.text());
        assertEquals(EnumSet.of(Category.TUIN, Category.DIEREN), EnumSet.copyOf(willing.of(id("kees")).orElseThrow().categories()));
        var ans = signIn.as("ans");
        assertEquals(404, ans.post(offer.path("brummen") + "/vraag-mij", Map.of("formtoken", token(ans))).status());
    }

    private static String token(Visitor visitor) {
        return visitor.open("/uitloggen").first("input[name=formtoken]").attr("value");
    }

    private HelpPost greetAsks(String title) {
        return asks(title, false);
    }

    private HelpPost asks(String title, boolean quiet) {
        var post = posts.submit(edition(), homeOf("greet"), HelpPostAuthors.self(id("greet")),
            content(HelpPost.Kind.REQUEST, Category.TUIN, title, quiet), clock.instant());
        assertEquals(HelpPost.Status.PUBLISHED, post.status());
        return post;
    }

    private static HelpPostContent content(HelpPost.Kind kind, Category category, String title, boolean quiet) {
        return new HelpPostContent(kind, category, title, "Ongeveer twee uur werk.", DayParts.OPEN, HelpPost.Rhythm.ONCE, null, null,
            HelpPost.Reach.NEIGHBOURS, false, quiet, false);
    }

    private void empty(String table) {
        transactions.executeWrite(status -> jdbc.prepareStatement("DELETE FROM " + table, statement -> statement.executeUpdate()));
    }

    private void likes(String who, Hearing hearing) {
        willing.say(id(who), new Willingness(Set.of(Category.TUIN), DayParts.OPEN, HowFar.NEIGHBOURS, 4, null, hearing), id(who),
            clock.instant());
    }

    /** Lets time pass, and the jobs with it. */
    private void run(Duration time) {
        clock.pass(time);
        rounds.run(clock.instant());
        mailJob.run(clock.instant());
        overviewJob.run(clock.instant());
        mailRound.run();
    }

    private static String link(OutgoingMail mail) {
        return TestMails.firstLink(mail);
    }

    private static Page press(Visitor visitor, Page page, String answer) {
        return visitor.submit(page, "main form", "antwoord", answer);
    }

    private long edition() {
        return editions.bySlug("brummen").orElseThrow().id();
    }

    private long id(String demoId) {
        return people.idOf(demoId).orElseThrow();
    }

    private long homeOf(String demoId) {
        return homes.byId(id(demoId)).orElseThrow().kernId();
    }
}
