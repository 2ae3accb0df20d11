package nl.buurtkanaal.moderation.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import nl.buurtkanaal.moderation.Undo;
import org.junit.jupiter.api.Test;

/** Anybody reports what they see, gets a code, and may block who wrote it. */
class ReportPages_ReportingTest extends ReportPagesTest {

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
        assertEquals("1", rows.text("SELECT COUNT(*) FROM report WHERE reporter_id IS NULL AND words = 'Dit is raar.'"
            + " AND quoted IS NOT NULL"));
    }

    @Test
    void what_is_urgent_is_promised_within_four_office_hours() {
        var receipt = report(corrie, "/brummen/melden/bericht/" + post, "geld");

        assertTrue(receipt.text().contains("hooguit 4 kantooruren"), receipt.text());
        assertEquals("13:00", rows.text("SELECT DATE_FORMAT(due_at, '%H:%i') FROM report"));
    }

    @Test
    void a_double_click_reports_once() {
        var form = corrie.open("/brummen/melden/bericht/" + post);

        corrie.submit(form, FORM, "reden", "geld");
        corrie.submit(form, FORM, "reden", "geld");

        assertEquals("1", rows.text("SELECT COUNT(*) FROM report"));
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
    void an_entry_is_reported_by_anybody_and_put_right() {
        var stranger = pages.visitor();
        var entry = stranger.open("/brummen/sociale-kaart").first("a[href^=/brummen/sociale-kaart/]").attr("href");
        var form = stranger.open(stranger.open(entry).first("a[href*=/melden/hulp/]").attr("href"));
        var receipt = stranger.arrive(stranger.submit(form, FORM, "reden", "klopt-niet"));

        var answer = hanneke.submit(hanneke.open(desk()), "form.decision:has([value=corrected])");

        assertEquals(303, answer.status());
        clock.pass(Undo.WINDOW);
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
        return rows.text("SELECT p.code FROM help_post p JOIN person a ON a.id = p.author_id WHERE a.shown_name = '" + author
            + "' AND p.on_board = TRUE ORDER BY p.id LIMIT 1");
    }
}
