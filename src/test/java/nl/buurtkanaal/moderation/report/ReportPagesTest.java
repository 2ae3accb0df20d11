package nl.buurtkanaal.moderation.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import nl.buurtkanaal.cast.Cast;
import nl.buurtkanaal.cast.Page;
import nl.buurtkanaal.cast.Pages;
import nl.buurtkanaal.cast.SignIn;
import nl.buurtkanaal.cast.TestClock;
import nl.buurtkanaal.cast.TestMails;
import nl.buurtkanaal.cast.Visitor;
import nl.buurtkanaal.platform.mail.MailRound;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@MicronautTest(transactional = false)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReportPagesTest {

    private static final String FORM = "form#melding";

    @Inject
    Cast cast;
    @Inject
    Pages pages;
    @Inject
    SignIn signIn;
    @Inject
    TestMails mails;
    @Inject
    MailRound mailRound;
    @Inject
    TestClock clock;
    @Inject
    ReportCleanUpJob cleanUp;
    @Inject
    JdbcOperations jdbc;
    @Inject
    TransactionOperations<Connection> transactions;

    private Visitor marijke;
    private Visitor hanneke;
    private Visitor greet;
    private Visitor corrie;
    /** Of Greet, in Oeken, on the board. */
    private String post;
    /** Between Greet and Corrie about it. */
    private String talk;

    @BeforeAll
    void enter() {
        cast.enter();
        marijke = signIn.as("marijke");
        hanneke = signIn.as("hanneke");
        greet = signIn.as("greet");
        corrie = signIn.as("corrie");
        post = text("SELECT p.code FROM help_post p JOIN person a ON a.id = p.author_id JOIN conversation c ON c.help_post_id = p.id"
            + " JOIN person h ON h.id = c.answerer_id WHERE a.shown_name = 'Greet' AND h.shown_name = 'Corrie'");
        talk = text("SELECT c.code FROM conversation c JOIN help_post p ON p.id = c.help_post_id WHERE p.code = '" + post + "'");
    }

    @BeforeEach
    void no_reports() {
        execute("DELETE FROM report");
        execute("DELETE FROM limit_count");
        clock.reset();
    }

    @Test
    void a_stranger_reports_a_post_and_gets_a_code() {
        var stranger = pages.visitor();
        var form = stranger.open(stranger.open("/brummen/hulp/" + post).first("a[href*=/melden/]").attr("href"));

        var incomplete = stranger.submit(form, FORM, "woorden", "Dit is raar.");
        var receipt = stranger.arrive(stranger.submit(form, FORM, "reden", "klopt-niet", "woorden", "Dit is raar."));

        assertFalse(form.text().contains("Greet"), form.text());
        assertEquals(422, incomplete.status());
        assertEquals("Dit is raar.", incomplete.first("[name=woorden]").text());
        assertEquals("Uw melding", receipt.heading());
        assertTrue(receipt.text().contains("hooguit 2 werkdagen"), receipt.text());
        assertTrue(receipt.first(".post-code").text().matches("[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}"));
        assertEquals("1", text("SELECT COUNT(*) FROM report WHERE reporter_id IS NULL AND words = 'Dit is raar.' AND quoted IS NOT NULL"));
    }

    @Test
    void what_is_urgent_is_promised_within_four_office_hours() {
        var receipt = report(corrie, "/brummen/melden/bericht/" + post, "geld");

        assertTrue(receipt.text().contains("hooguit 4 kantooruren"), receipt.text());
        assertEquals("13:00", text("SELECT DATE_FORMAT(due_at, '%H:%i') FROM report"));
    }

    @Test
    void a_double_click_reports_once() {
        var form = corrie.open("/brummen/melden/bericht/" + post);

        corrie.submit(form, FORM, "reden", "geld");
        corrie.submit(form, FORM, "reden", "geld");

        assertEquals("1", text("SELECT COUNT(*) FROM report"));
    }

    @Test
    void one_network_does_not_report_for_ever() {
        var stranger = pages.visitor();
        var form = stranger.open("/brummen/melden/bericht/" + post);
        for (var n = 0; n < 10; n++) {
            assertEquals(303, stranger.submit(form, FORM, "reden", "anders", "inzending", "").status());
        }

        assertEquals(429, stranger.submit(form, FORM, "reden", "anders", "inzending", "").status());
    }

    @Test
    void nobody_reports_what_is_their_own_or_what_they_do_not_see() {
        assertEquals(404, greet.open("/brummen/melden/bericht/" + post).status());
        assertEquals(404, pages.visitor().open("/brummen/melden/gesprek/" + talk).status());
        assertEquals(404, signIn.as("kees").open("/brummen/melden/gesprek/" + talk).status());
        assertEquals(404, corrie.open("/kampen/melden/gesprek/" + talk).status());
        assertEquals(404, corrie.open("/brummen/melden/anders/" + post).status());
    }

    @Test
    void a_decision_takes_the_post_off_the_board_and_tells_both_why() {
        report(corrie, "/brummen/melden/bericht/" + post, "klopt-niet");
        var report = marijke.open(desk());
        mails.clear();

        var done = marijke.submit(report, "form.decision:has([value=removed])", "melder", "Bedankt, het klopte niet.", "betrokkene",
            "De dag klopt niet.");

        assertEquals("/brummen/balie?melding=report.decided", done.redirect().orElseThrow());
        assertEquals(404, pages.visitor().open("/brummen/hulp/" + post).status());
        mailRound.run();
        var toCorrie = mails.newestTo("corrie@voorbeeld.example").orElseThrow();
        var toGreet = mails.newestTo("greet@voorbeeld.example").orElseThrow();
        assertEquals("Wij keken naar uw melding", toCorrie.subject());
        assertTrue(corrie.open(TestMails.firstLink(toCorrie)).text().contains("Bedankt, het klopte niet."));
        var told = greet.open(TestMails.firstLink(toGreet));
        assertTrue(told.text().contains("De dag klopt niet."), told.text());
        assertFalse(told.text().contains("Corrie"), "who reported stays unknown");

        // an objection goes to somebody else, who decides for good
        greet.submit(told, "form#bezwaar", "bezwaar", "De dag klopt wel.");
        assertEquals(404, marijke.open(desk()).status());
        var again = hanneke.open(desk());
        assertTrue(again.text().contains("De dag klopt wel."), again.text());
        hanneke.submit(again, "form.decision:has([value=nothing-wrong])");
        assertEquals(200, pages.visitor().open("/brummen/hulp/" + post).status());
        var settled = greet.open(TestMails.firstLink(toGreet));
        assertTrue(settled.text().contains("Dit besluit staat vast."), settled.text());
        assertFalse(settled.has("form#bezwaar"));
        assertFalse(corrie.open(TestMails.firstLink(toCorrie)).has("form#bezwaar"));
    }

    @Test
    void one_tap_with_the_standard_sentences_is_enough() {
        report(corrie, "/brummen/melden/bericht/" + post, "klopt-niet");

        marijke.submit(marijke.open(desk()), "form.decision:has([value=nothing-wrong])");

        assertEquals("NOTHING_WRONG", text("SELECT outcome FROM report_decision WHERE to_reporter IS NOT NULL AND to_about IS NOT NULL"));
        assertEquals(200, pages.visitor().open("/brummen/hulp/" + post).status());
    }

    @Test
    void who_is_hit_always_gets_a_reason() {
        report(corrie, "/brummen/melden/bericht/" + post, "klopt-niet");

        var refused = marijke.submit(marijke.open(desk()), "form.decision:has([value=warned])", "betrokkene", " ");

        assertEquals(422, refused.status());
        assertEquals("0", text("SELECT COUNT(*) FROM report_decision"));
    }

    @Test
    void nobody_decides_for_or_about_themselves() {
        execute("UPDATE help_post p, person a SET p.author_id = a.id WHERE a.shown_name = 'Marijke' AND p.code = '" + post + "'");
        try {
            report(corrie, "/brummen/melden/bericht/" + post, "geld");
            assertEquals(404, marijke.open(desk()).status());
            assertEquals(200, hanneke.open(desk()).status());
            assertFalse(marijke.open("/brummen/balie").text().contains("geld"));
        } finally {
            execute("UPDATE help_post p, person a SET p.author_id = a.id WHERE a.shown_name = 'Greet' AND p.code = '" + post + "'");
        }
        execute("DELETE FROM report");
        report(marijke, "/brummen/melden/bericht/" + post, "geld");
        assertEquals(404, marijke.open(desk()).status());
        assertEquals(200, signIn.as("theo").open(desk()).status(), "urgent: who stands in sees it at once");
    }

    @Test
    void others_do_not_see_it() {
        report(corrie, "/brummen/melden/bericht/" + post, "klopt-niet");

        assertEquals(404, signIn.as("gerda").open(desk()).status());
        assertEquals(404, greet.open(desk()).status());
        assertEquals(404, signIn.as("theo").open(desk()).status(), "not yet");
        clock.pass(Duration.ofHours(12));
        assertEquals(200, signIn.as("theo").open(desk()).status());
        assertEquals(404, signIn.as("maarten").open(desk()).status());
    }

    @Test
    void two_who_press_at_once_decide_once() throws Exception {
        report(corrie, "/brummen/melden/bericht/" + post, "klopt-niet");
        var asMarijke = marijke.open(desk());
        var asHanneke = hanneke.open(desk());
        mailRound.run();
        mails.clear();
        var pool = Executors.newFixedThreadPool(2);

        var presses = pool.invokeAll(List.<Callable<Integer>>of(
            () -> marijke.submit(asMarijke, "form.decision:has([value=nothing-wrong])").status(),
            () -> hanneke.submit(asHanneke, "form.decision:has([value=warned])").status()));
        var statuses = List.of(presses.get(0).get(), presses.get(1).get()).stream().sorted().toList();
        pool.shutdown();

        assertEquals(List.of(303, 409), statuses);
        assertEquals("1", text("SELECT COUNT(*) FROM report_decision"));
        mailRound.run();
        assertEquals(1, mails.to("greet@voorbeeld.example").size());
    }

    @Test
    void more_of_a_conversation_is_read_by_two_together_and_both_people_see_that() {
        var page = corrie.open("/mijn/berichten/" + talk);
        report(corrie, page.first("li.talk-message a[href*=/melden/gesprek/]").attr("href"), "niet-aardig");
        var other = text("SELECT m.body FROM message m JOIN conversation c ON c.id = m.conversation_id JOIN person a ON a.id = m.author_id"
            + " WHERE c.code = '" + talk + "' AND a.shown_name = 'Corrie' LIMIT 1");
        var alone = marijke.open(desk());
        assertFalse(alone.text().contains(other), "only what was reported");

        marijke.submit(alone, "form[action$=inzage]", "waarom", "Het verband is niet duidelijk.");
        assertEquals(409, marijke.post(desk() + "/akkoord", Visitor.fieldsOf(alone.first("form.decision"))).status());
        assertFalse(marijke.open(desk()).text().contains(other));
        var asked = hanneke.open(desk());
        assertTrue(asked.text().contains("Het verband is niet duidelijk."), asked.text());
        hanneke.submit(asked, "form[action$=akkoord]");

        assertTrue(hanneke.open(desk()).text().contains(other));
        assertTrue(marijke.open(desk()).text().contains(other));
        assertTrue(corrie.open("/mijn/berichten/" + talk).text().contains("Twee buurtverbinders"));
        assertTrue(greet.open("/mijn/berichten/" + talk).text().contains("Twee buurtverbinders"));
        assertEquals("2", text("SELECT COUNT(DISTINCT actor_id) FROM audit_entry WHERE act = 'conversation.read'"));
        clock.pass(Duration.ofHours(24));
        var later = signIn.as("marijke").open(desk());
        assertEquals(200, later.status());
        assertFalse(later.text().contains(other), "a day later it is closed again");
    }

    @Test
    void a_message_that_was_taken_away_is_empty_for_both() {
        var page = corrie.open("/mijn/berichten/" + talk);
        var words = page.first("li.talk-message:has(a[href*=/melden/gesprek/]) > p").text();
        report(corrie, page.first("li.talk-message a[href*=/melden/gesprek/]").attr("href"), "niet-aardig");

        marijke.submit(marijke.open(desk()), "form.decision:has([value=removed])");

        assertFalse(corrie.open("/mijn/berichten/" + talk).text().contains(words));
        assertFalse(greet.open("/mijn/berichten/" + talk).text().contains(words));
        assertTrue(greet.open("/mijn/berichten/" + talk).text().contains("Een buurtverbinder heeft dit bericht weggehaald."));
        execute("DELETE FROM message_removal");
    }

    @Test
    void somebody_who_is_banned_can_still_read_why_and_object() {
        var page = corrie.open("/mijn/berichten/" + talk);
        report(corrie, page.first("li.talk-message a[href*=/melden/gesprek/]").attr("href"), "onveilig");
        assertFalse(marijke.open(desk()).has("form.decision:has([value=banned])"), "only an administrator shuts somebody out");
        hanneke.submit(hanneke.open(desk()), "form.decision:has([value=banned])");
        var path = text("SELECT CONCAT('/brummen/besluiten/', decision_code) FROM report");
        var signedOut = pages.visitor();

        var why = signedOut.open(path);
        signedOut.submit(why, "form#bezwaar", "bezwaar", "Dat was ik niet.");
        assertTrue(greet.open("/mijn").redirect().isPresent(), "no way in");
        marijke.submit(marijke.open(desk()), "form.decision:has([value=nothing-wrong])");

        assertTrue(why.text().contains("niet meer inloggen"), why.text());
        assertEquals("0", text("SELECT COUNT(*) FROM person_ban b JOIN person p ON p.id = b.person_id WHERE p.shown_name = 'Greet'"
            + " AND b.lifted_at IS NULL"));
        greet = signIn.as("greet");
        assertEquals(200, greet.open("/mijn").status());
    }

    @Test
    void a_pause_follows_with_one_mail_and_goes_when_an_objection_is_right() {
        report(corrie, "/brummen/melden/bericht/" + post, "geld");
        mailRound.run();
        mails.clear();
        marijke.submit(marijke.open(desk()), "form.decision:has([value=paused])");
        mailRound.run();
        assertEquals(1, mails.to("greet@voorbeeld.example").size(), "one mail, with one way to object");
        assertTrue(TestMails.firstLink(mails.to("greet@voorbeeld.example").get(0)).startsWith("/brummen/besluiten/"));
        assertEquals("1", text("SELECT COUNT(*) FROM person_pause WHERE lifted_at IS NULL"));

        var why = greet.open(text("SELECT CONCAT('/brummen/besluiten/', decision_code) FROM report"));
        greet.submit(why, "form#bezwaar", "bezwaar", "Ik vroeg niet om geld.");
        hanneke.submit(hanneke.open(desk()), "form.decision:has([value=nothing-wrong])");

        assertEquals("0", text("SELECT COUNT(*) FROM person_pause WHERE lifted_at IS NULL"));
    }

    @Test
    void the_desk_writes_its_own_sentences_orders_them_and_decides_with_one_tap() {
        execute("DELETE FROM report_sentence");
        var list = marijke.open("/brummen/balie/besluitteksten");
        assertTrue(list.text().contains("Haal de woorden weg"));
        var first = marijke.open(list.first("#warned ~ ol a").attr("href"));
        assertEquals(422, marijke.submit(first, "form:has(#veld-titel)", "melder", "Dag {voornaam}").status());
        assertEquals(422, marijke.submit(first, "form:has(#veld-titel)", "betrokkene", "").status(), "who is hit has a right to a reason");
        marijke.submit(first, "form:has(#veld-titel)", "titel", "Let op privé",
            "melder", "Dag {naam}, wij haalden “{titel}” weg in {kern}.");
        marijke.submit(marijke.open("/brummen/balie/besluitteksten/nieuw?besluit=warned"), "form:has(#veld-titel)", "titel", "Blijf aardig",
            "betrokkene", "Dag {naam}, dit was niet aardig.");
        marijke.submit(marijke.open("/brummen/balie/besluitteksten"), "#warned ~ ol form[action$=omhoog]");
        report(corrie, "/brummen/melden/bericht/" + post, "niet-aardig");

        var report = marijke.open(desk());

        assertEquals(List.of("Blijf aardig", "Let op privé"), report.texts("form.decision:has([value=warned]) > button"));
        assertTrue(report.first("form.decision:has([value=warned]):has(button:containsOwn(privé)) [name=melder]")
            .text().startsWith("Dag Corrie, wij haalden “"));
        marijke.submit(report, "form.decision:has([value=warned])");
        assertEquals("Dag Greet, dit was niet aardig.", text("SELECT to_about FROM report_decision ORDER BY id DESC LIMIT 1"));
        for (var left = 2; left > 0; left--) {
            var one = marijke.open(marijke.open("/brummen/balie/besluitteksten").first("#warned ~ ol a").attr("href"));
            marijke.submit(one, "form[action$=verwijdering]");
        }
        assertTrue(marijke.open("/brummen/balie/besluitteksten").first("#warned ~ ol").text().contains("Bedankt voor uw melding."),
            "the shipped ones are back");
        assertEquals(404, marijke.open("/kampen/balie/besluitteksten").status());
        assertEquals(404, greet.open("/brummen/balie/besluitteksten").status());
    }

    @Test
    void a_code_that_is_no_code_opens_nothing() {
        report(corrie, "/brummen/melden/bericht/" + post, "klopt-niet");

        assertEquals(404, pages.visitor().open("/brummen/meldingen/aaaaaaaaaaaa").status());
        assertEquals(404, pages.visitor().open("/brummen/besluiten/" + text("SELECT decision_code FROM report")).status(),
            "nothing to tell yet");
        assertEquals(404, pages.visitor().open("/kampen/meldingen/" + text("SELECT code FROM report")).status());
        assertEquals(200, pages.visitor().open("/brummen/meldingen/" + text("SELECT code FROM report")).status());
    }

    @Test
    void words_are_forgotten_after_a_year_and_the_report_after_two() {
        report(corrie, "/brummen/melden/bericht/" + post, "klopt-niet");
        marijke.submit(marijke.open(desk()), "form.decision:has([value=nothing-wrong])");

        cleanUp.run(clock.instant().plus(Duration.ofDays(364)));
        assertEquals("1", text("SELECT COUNT(*) FROM report WHERE quoted IS NOT NULL"));
        cleanUp.run(clock.instant().plus(Duration.ofDays(366)));
        assertEquals("1", text("SELECT COUNT(*) FROM report WHERE quoted IS NULL AND words IS NULL AND title IS NULL"));
        assertEquals("0", text("SELECT COUNT(*) FROM report_decision WHERE to_about IS NOT NULL OR to_reporter IS NOT NULL"));
        cleanUp.run(clock.instant().plus(Duration.ofDays(732)));
        assertEquals("0", text("SELECT COUNT(*) FROM report"));
    }

    @Test
    void an_entry_is_reported_by_anybody_and_put_right() {
        var stranger = pages.visitor();
        var entry = stranger.open("/brummen/sociale-kaart").first("a[href^=/brummen/sociale-kaart/]").attr("href");
        var form = stranger.open(stranger.open(entry).first("a[href*=/melden/hulp/]").attr("href"));
        var receipt = stranger.arrive(stranger.submit(form, FORM, "reden", "klopt-niet"));

        var answer = hanneke.submit(hanneke.open(desk()), "form.decision:has([value=corrected])");

        assertEquals(303, answer.status());
        assertTrue(stranger.open(receipt.path()).text().contains("passen het aan"));
    }

    @Test
    void blocking_from_a_post_hides_each_from_the_other_and_can_be_undone() {
        var form = corrie.open("/brummen/melden/bericht/" + post);

        var list = corrie.arrive(corrie.submit(form, "form[action$=blokkade]"));
        assertTrue(list.text().contains("Greet"), list.text());
        assertEquals(404, corrie.open("/brummen/hulp/" + post).status());
        assertEquals(404, greet.open("/brummen/melden/bericht/" + codeOf("Corrie")).status());
        assertEquals(404, greet.open("/brummen/hulp/" + codeOf("Corrie")).status());
        assertEquals(200, signIn.as("kees").open("/brummen/hulp/" + codeOf("Corrie")).status());
        assertFalse(greet.open("/mijn/blokkades").text().contains("Corrie"), "the blocked one cannot tell");
        greet.submit(greet.open("/mijn/berichten/" + talk), "form#terugschrijven", "bericht", "Bent u er nog?");
        assertTrue(greet.open("/mijn/berichten/" + talk).text().contains("Bent u er nog?"), "it looks sent");
        assertFalse(corrie.open("/mijn/berichten/" + talk).text().contains("Bent u er nog?"));

        corrie.submit(list, "form[action$=opheffing]");
        assertEquals(200, corrie.open("/brummen/hulp/" + post).status());
    }

    private String codeOf(String author) {
        return text("SELECT p.code FROM help_post p JOIN person a ON a.id = p.author_id WHERE a.shown_name = '" + author
            + "' AND p.on_board = TRUE ORDER BY p.id LIMIT 1");
    }

    private Page report(Visitor visitor, String path, String reason) {
        return visitor.arrive(visitor.submit(visitor.open(path), FORM, "reden", reason));
    }

    private String desk() {
        return "/brummen/balie/meldingen/" + text("SELECT MAX(id) FROM report");
    }

    private String text(String query) {
        return transactions.executeRead(status -> jdbc.prepareStatement(query, statement -> {
            try (var rows = statement.executeQuery()) {
                rows.next();
                return rows.getString(1);
            }
        }));
    }

    private void execute(String sql) {
        transactions.executeWrite(status -> jdbc.prepareStatement(sql, statement -> statement.executeUpdate()));
    }
}
