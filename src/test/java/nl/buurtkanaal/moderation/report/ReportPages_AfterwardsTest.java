package nl.buurtkanaal.moderation.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import nl.buurtkanaal.cast.TestMails;
import nl.buurtkanaal.cast.Visitor;
import nl.buurtkanaal.moderation.Undo;
import org.junit.jupiter.api.Test;

/** What follows: reading more by two, taking away, a pause, objecting, forgetting. */
class ReportPages_AfterwardsTest extends ReportPagesTest {

    @Test
    void more_of_a_conversation_is_read_by_two_together_and_both_people_see_that() {
        var page = corrie.open("/mijn/berichten/" + talk);
        report(corrie, page.first("li.talk-message a[href*=/melden/gesprek/]").attr("href"), "niet-aardig");
        var other = rows.text("SELECT m.body FROM message m JOIN conversation c ON c.id = m.conversation_id"
            + " JOIN person a ON a.id = m.author_id WHERE c.code = '" + talk + "' AND a.shown_name = 'Corrie' LIMIT 1");
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
        assertEquals("2", rows.text("SELECT COUNT(DISTINCT actor_id) FROM audit_entry WHERE act = 'conversation.read'"));
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
        rows.change("DELETE FROM message_removal");
    }

    @Test
    void somebody_who_is_banned_can_still_read_why_and_object() {
        var page = corrie.open("/mijn/berichten/" + talk);
        report(corrie, page.first("li.talk-message a[href*=/melden/gesprek/]").attr("href"), "onveilig");
        assertFalse(marijke.open(desk()).has("form.decision:has([value=banned])"), "only an administrator shuts somebody out");
        hanneke.submit(hanneke.open(desk()), "form.decision:has([value=banned])");
        var path = rows.text("SELECT CONCAT('/brummen/besluiten/', decision_code) FROM report");
        var signedOut = pages.visitor();
        clock.pass(Undo.WINDOW);

        var why = signedOut.open(path);
        signedOut.submit(why, "form#bezwaar", "bezwaar", "Dat was ik niet.");
        assertTrue(greet.open("/mijn").redirect().isPresent(), "no way in");
        marijke.submit(marijke.open(desk()), "form.decision:has([value=nothing-wrong])");

        assertTrue(why.text().contains("niet meer inloggen"), why.text());
        assertEquals("0", rows.text("SELECT COUNT(*) FROM person_ban b JOIN person p ON p.id = b.person_id WHERE p.shown_name = 'Greet'"
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
        clock.pass(Undo.WINDOW);
        mailRound.run();
        assertEquals(1, mails.to("greet@voorbeeld.example").size(), "one mail, with one way to object");
        assertTrue(TestMails.firstLink(mails.to("greet@voorbeeld.example").get(0)).startsWith("/brummen/besluiten/"));
        assertEquals("1", rows.text("SELECT COUNT(*) FROM person_pause WHERE lifted_at IS NULL"));

        var why = greet.open(rows.text("SELECT CONCAT('/brummen/besluiten/', decision_code) FROM report"));
        greet.submit(why, "form#bezwaar", "bezwaar", "Ik vroeg niet om geld.");
        hanneke.submit(hanneke.open(desk()), "form.decision:has([value=nothing-wrong])");

        assertEquals("0", rows.text("SELECT COUNT(*) FROM person_pause WHERE lifted_at IS NULL"));
    }

    @Test
    void a_code_that_is_no_code_opens_nothing() {
        report(corrie, "/brummen/melden/bericht/" + post, "klopt-niet");

        assertEquals(404, pages.visitor().open("/brummen/meldingen/aaaaaaaaaaaa").status());
        assertEquals(404, pages.visitor().open("/brummen/besluiten/" + rows.text("SELECT decision_code FROM report")).status(),
            "nothing to tell yet");
        assertEquals(404, pages.visitor().open("/kampen/meldingen/" + rows.text("SELECT code FROM report")).status());
        assertEquals(200, pages.visitor().open("/brummen/meldingen/" + rows.text("SELECT code FROM report")).status());
    }

    @Test
    void nobody_finds_a_receipt_by_trying() {
        report(corrie, "/brummen/melden/bericht/" + post, "klopt-niet");
        var receipt = "/brummen/meldingen/" + rows.text("SELECT code FROM report");
        pages.visitor().open(receipt);

        rows.change("UPDATE limit_count SET times = 60 WHERE limit_name = 'report-code'");

        assertEquals(429, pages.visitor().open("/brummen/meldingen/aaaaaaaaaaaa").status());
        assertEquals(429, pages.visitor().open(receipt).status(), "a right one is not told either");
        clock.pass(Duration.ofHours(2));
        assertEquals(200, pages.visitor().open(receipt).status());
    }

    @Test
    void words_are_forgotten_after_a_year_and_the_report_after_two() {
        report(corrie, "/brummen/melden/bericht/" + post, "klopt-niet");
        marijke.submit(marijke.open(desk()), "form.decision:has([value=nothing-wrong])");

        cleanUp.run(clock.instant().plus(Duration.ofDays(364)));
        assertEquals("1", rows.text("SELECT COUNT(*) FROM report WHERE quoted IS NOT NULL"));
        cleanUp.run(clock.instant().plus(Duration.ofDays(366)));
        assertEquals("1", rows.text("SELECT COUNT(*) FROM report WHERE quoted IS NULL AND words IS NULL AND title IS NULL"));
        assertEquals("0", rows.text("SELECT COUNT(*) FROM report_decision WHERE to_about IS NOT NULL OR to_reporter IS NOT NULL"));
        cleanUp.run(clock.instant().plus(Duration.ofDays(732)));
        assertEquals("0", rows.text("SELECT COUNT(*) FROM report"));
    }
}
