package nl.buurtkanaal.moderation.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import nl.buurtkanaal.cast.TestMails;
import nl.buurtkanaal.moderation.Undo;
import org.junit.jupiter.api.Test;

/** The desk decides once, never about itself, and tells both why. */
class ReportPages_DecidingTest extends ReportPagesTest {

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
        assertTrue(mails.newestTo("greet@voorbeeld.example").isEmpty(), "so long it can be taken back");
        clock.pass(Undo.WINDOW);
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
        clock.pass(Undo.WINDOW);
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

        assertEquals("NOTHING_WRONG", rows.text("SELECT outcome FROM report_decision WHERE to_reporter IS NOT NULL"
            + " AND to_about IS NOT NULL"));
        assertEquals(200, pages.visitor().open("/brummen/hulp/" + post).status());
    }

    @Test
    void who_is_hit_always_gets_a_reason() {
        report(corrie, "/brummen/melden/bericht/" + post, "klopt-niet");

        var refused = marijke.submit(marijke.open(desk()), "form.decision:has([value=warned])", "betrokkene", " ");

        assertEquals(422, refused.status());
        assertEquals("0", rows.text("SELECT COUNT(*) FROM report_decision"));
    }

    @Test
    void nobody_decides_for_or_about_themselves() {
        rows.change("UPDATE help_post p, person a SET p.author_id = a.id WHERE a.shown_name = 'Marijke' AND p.code = '" + post + "'");
        try {
            report(corrie, "/brummen/melden/bericht/" + post, "geld");
            assertEquals(404, marijke.open(desk()).status());
            assertEquals(200, hanneke.open(desk()).status());
            assertFalse(marijke.open("/brummen/balie").text().contains("geld"));
        } finally {
            rows.change("UPDATE help_post p, person a SET p.author_id = a.id WHERE a.shown_name = 'Greet' AND p.code = '" + post + "'");
        }
        rows.change("DELETE FROM report");
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
        assertEquals("1", rows.text("SELECT COUNT(*) FROM report_decision"));
        var late = marijke.submit(asMarijke, "form.decision:has([value=warned])");
        assertTrue(late.text().contains("nam een besluit over deze melding"), late.text());
        clock.pass(Undo.WINDOW);
        mailRound.run();
        assertEquals(1, mails.to("greet@voorbeeld.example").size());
    }

    @Test
    void the_desk_writes_its_own_sentences_orders_them_and_decides_with_one_tap() {
        rows.change("DELETE FROM report_sentence");
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
        assertEquals("Dag Greet, dit was niet aardig.", rows.text("SELECT to_about FROM report_decision ORDER BY id DESC LIMIT 1"));
        for (var left = 2; left > 0; left--) {
            var one = marijke.open(marijke.open("/brummen/balie/besluitteksten").first("#warned ~ ol a").attr("href"));
            marijke.submit(one, "form[action$=verwijdering]");
        }
        assertTrue(marijke.open("/brummen/balie/besluitteksten").first("#warned ~ ol").text().contains("Bedankt voor uw melding."),
            "the shipped ones are back");
        assertEquals(404, marijke.open("/kampen/balie/besluitteksten").status());
        assertEquals(404, greet.open("/brummen/balie/besluitteksten").status());
    }
}
