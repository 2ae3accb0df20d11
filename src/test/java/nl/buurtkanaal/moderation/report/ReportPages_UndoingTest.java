package nl.buurtkanaal.moderation.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import nl.buurtkanaal.cast.Visitor;
import nl.buurtkanaal.moderation.Undo;
import org.junit.jupiter.api.Test;

/** A decision is taken back within ten minutes: nobody read or heard of it, and all is as it was. */
class ReportPages_UndoingTest extends ReportPagesTest {

    @Test
    void a_decision_is_taken_back_within_ten_minutes_and_nobody_hears_of_it() {
        report(corrie, "/brummen/melden/bericht/" + post, "geld");
        var promised = rows.text("SELECT due_at FROM report");
        mailRound.run();
        mails.clear();
        for (var outcome : List.of("removed", "paused")) {
            marijke.submit(marijke.open(desk()), "form.decision:has([value=" + outcome + "])");
            var list = marijke.open("/brummen/balie");
            assertEquals(1, list.document().select("form[action$=terugdraaiing]").size(), list.text());
            assertFalse(hanneke.open("/brummen/balie").has("form[action$=terugdraaiing]"), "only who did it");

            var back = marijke.arrive(marijke.submit(list, "form[action$=terugdraaiing]"));

            assertTrue(back.text().contains("De melding wacht weer op u."));
            assertEquals(200, pages.visitor().open("/brummen/hulp/" + post).status());
            assertEquals("0", rows.text("SELECT COUNT(*) FROM person_pause WHERE lifted_at IS NULL"));
            assertEquals(promised, rows.text("SELECT due_at FROM report"));
        }
        clock.pass(Undo.WINDOW);
        mailRound.run();
        assertTrue(mails.to("greet@voorbeeld.example").isEmpty());
        assertTrue(mails.to("corrie@voorbeeld.example").isEmpty());

        marijke.submit(marijke.open(desk()), "form.decision:has([value=warned])");
        var tooLate = marijke.open("/brummen/balie");
        clock.pass(Undo.WINDOW);
        assertTrue(marijke.arrive(marijke.submit(tooLate, "form[action$=terugdraaiing]")).text().contains("Dit kan niet meer terug"));
        assertEquals("1", rows.text("SELECT COUNT(*) FROM report_decision"));
    }

    @Test
    void neither_side_reads_a_decision_that_may_still_be_taken_back() {
        report(corrie, "/brummen/melden/bericht/" + post, "klopt-niet");
        marijke.submit(marijke.open(desk()), "form.decision:has([value=warned])", "melder", "Wij spraken Greet.", "betrokkene",
            "Schrijf aardiger.");
        var receipt = rows.text("SELECT CONCAT('/brummen/meldingen/', code) FROM report");
        var page = rows.text("SELECT CONCAT('/brummen/besluiten/', decision_code) FROM report");
        var line = marijke.open("/brummen/balie").first(".undo").text();
        assertTrue(line.matches(".*[.?!] Kan terug tot .*"), line);

        for (var wait : List.of(Duration.ZERO, Undo.WINDOW.minusSeconds(1))) {
            clock.pass(wait);
            var greets = greet.open(page);
            assertTrue(greets.text().contains("Er wordt naar gekeken"), greets.text());
            assertFalse(greets.text().contains("Schrijf aardiger.") || greets.has("form#bezwaar"), greets.text());
            var corries = corrie.open(receipt);
            assertTrue(corries.text().contains("Een buurtverbinder kijkt hiernaar"), corries.text());
            assertFalse(corries.text().contains("Wij spraken Greet.") || corries.has("form#bezwaar"), corries.text());
            greet.post(page + "/bezwaar", Map.of("bezwaar", "Dat was ik niet.", "formtoken",
                greet.open("/mijn").first("input[name=formtoken]").attr("value")));
            assertEquals("0", rows.text("SELECT COUNT(*) FROM report_objection"), "nobody objects to what may be taken back");
        }

        clock.pass(Duration.ofSeconds(1));
        assertTrue(corrie.open(receipt).text().contains("Wij spraken Greet."));
        var told = greet.open(page);
        assertTrue(told.text().contains("Schrijf aardiger."), told.text());
        greet.submit(told, "form#bezwaar", "bezwaar", "Dat was ik niet.");
        hanneke.submit(hanneke.open(desk()), "form.decision:has([value=nothing-wrong])", "betrokkene", "U hebt gelijk.");
        var waiting = greet.open(page).text();
        assertTrue(waiting.contains("Schrijf aardiger.") && waiting.contains("Iemand anders dan de eerste keer kijkt ernaar"), waiting);
        assertFalse(waiting.contains("U hebt gelijk."), waiting);
        clock.pass(Undo.WINDOW);
        assertTrue(greet.open(page).text().contains("U hebt gelijk."));
    }

    @Test
    void a_ban_that_is_taken_back_leaves_no_trace_but_in_the_book() {
        report(corrie, "/brummen/melden/bericht/" + post, "onveilig");
        mailRound.run();
        mails.clear();
        var open = "SELECT COUNT(*) FROM help_post p JOIN person a ON a.id = p.author_id WHERE a.shown_name = 'Greet'"
            + " AND p.on_board = TRUE";
        var before = rows.text(open);
        assertFalse(before.equals("0"));

        hanneke.submit(hanneke.open(desk()), "form.decision:has([value=banned])");
        assertEquals("0", rows.text(open));
        assertEquals(404, pages.visitor().open("/brummen/hulp/" + post).status());
        assertTrue(greet.open("/mijn").redirect().isPresent(), "no way in");
        clock.pass(Undo.WINDOW.minusSeconds(1));
        mailRound.run();
        hanneke.submit(hanneke.open("/brummen/balie"), "form[action$=terugdraaiing]");

        assertEquals(before, rows.text(open));
        assertEquals(200, pages.visitor().open("/brummen/hulp/" + post).status());
        assertEquals("0", rows.text("SELECT COUNT(*) FROM report_decision"));
        greet = signIn.as("greet");
        assertEquals(200, greet.open("/mijn").status());
        assertTrue(greet.open("/mijn/berichten/" + talk).has("textarea"), "they can write to each other again");
        clock.pass(Duration.ofDays(1));
        mailRound.run();
        assertEquals(0, mails.to("greet@voorbeeld.example").size() + mails.to("corrie@voorbeeld.example").size());
        assertEquals("person.banned person.ban-lifted report.undone", rows.text("SELECT GROUP_CONCAT(act ORDER BY id SEPARATOR ' ')"
            + " FROM (SELECT id, act FROM audit_entry WHERE act IN ('person.banned', 'person.ban-lifted', 'report.undone')"
            + " ORDER BY id DESC LIMIT 3) newest"));
    }

    @Test
    void what_an_objection_ended_holds_again_when_that_decision_is_taken_back() {
        report(corrie, "/brummen/melden/bericht/" + post, "geld");
        marijke.submit(marijke.open(desk()), "form.decision:has([value=paused])");
        clock.pass(Undo.WINDOW);
        greet.submit(greet.open(rows.text("SELECT CONCAT('/brummen/besluiten/', decision_code) FROM report")), "form#bezwaar", "bezwaar",
            "Dat was ik niet.");
        hanneke.submit(hanneke.open(desk()), "form.decision:has([value=nothing-wrong])");
        assertEquals("0", rows.text("SELECT COUNT(*) FROM person_pause WHERE lifted_at IS NULL"));

        hanneke.submit(hanneke.open("/brummen/balie"), "form[action$=terugdraaiing]");

        assertEquals("1", rows.text("SELECT COUNT(*) FROM person_pause WHERE lifted_at IS NULL"));
        hanneke.submit(hanneke.open(desk()), "form.decision:has([value=nothing-wrong])");
        assertEquals("0", rows.text("SELECT COUNT(*) FROM person_pause WHERE lifted_at IS NULL"));
    }

    @Test
    void of_two_who_hammer_many_reports_each_is_decided_once_and_undone_once() throws Exception {
        for (int i = 0; i < 8; i++) {
            report(corrie, "/brummen/melden/bericht/" + post, "klopt-niet");
            rows.change("DELETE FROM limit_count");
        }
        var paths = Stream.of(rows.text("SELECT GROUP_CONCAT(id ORDER BY id) FROM report").split(","))
            .map(id -> "/brummen/balie/meldingen/" + id).toList();
        var opened = paths.stream().map(marijke::open).toList();
        var openedToo = paths.stream().map(hanneke::open).toList();
        mailRound.run();
        mails.clear();
        var backwards = new ArrayList<>(openedToo);
        Collections.reverse(backwards);

        var decided = atOnce(() -> opened.stream().filter(one -> marijke.submit(one, "form.decision:has([value=warned])").status() == 303)
                .count(),
            () -> backwards.stream()
                .filter(one -> hanneke.submit(one, "form.decision:has([value=nothing-wrong])").status() == 303).count());

        assertEquals(paths.size(), decided.stream().mapToLong(Long::longValue).sum());
        assertEquals(String.valueOf(paths.size()), rows.text("SELECT COUNT(*) FROM report_decision"));
        var mine = marijke.open("/brummen/balie").document().select("form[action$=terugdraaiing]").eachAttr("action");
        var token = Visitor.fieldsOf(marijke.open("/brummen/balie").first("form:has([name=formtoken])"));
        atOnce(() -> mine.stream().filter(action -> marijke.post(action, token).status() == 303).count(),
            () -> mine.stream().filter(action -> marijke.post(action, token).status() == 303).count());
        assertEquals(String.valueOf(paths.size() - mine.size()), rows.text("SELECT COUNT(*) FROM report_decision"));
        assertEquals(String.valueOf(mine.size()), rows.text("SELECT COUNT(*) FROM report WHERE due_at IS NOT NULL"));
        clock.pass(Undo.WINDOW);
        mailRound.run();
        assertEquals(paths.size() - mine.size(), mails.to("corrie@voorbeeld.example").size(), "one mail for each decision that stands");
    }

    private static List<Long> atOnce(Callable<Long> one, Callable<Long> other) throws Exception {
        var pool = Executors.newFixedThreadPool(2);
        try {
            var running = pool.invokeAll(List.of(one, other));
            return List.of(running.get(0).get(), running.get(1).get());
        } finally {
            pool.shutdown();
        }
    }
}
