package nl.buurtkanaal.spreekuur;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.buurtkanaal.cast.Cast;
import nl.buurtkanaal.cast.Directory;
import nl.buurtkanaal.cast.Page;
import nl.buurtkanaal.cast.Pages;
import nl.buurtkanaal.cast.SignIn;
import nl.buurtkanaal.cast.Visitor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** "Dinsdag gaat niet door": one screen, everywhere to be seen, and back. And moving and adding dates. */
@MicronautTest(transactional = false)
class CancellationTest {

    private static final String CANCEL = "/brummen/beheer/spreekuren/afzegging";
    private static final String HALL = "/brummen/beheer/spreekuren/hall";

    @Inject Pages pages;
    @Inject Cast cast;
    @Inject Directory directory;
    @Inject SignIn signIn;

    @BeforeEach
    void everybodyIsHere() {
        directory.willChange();
        cast.enter();
    }

    @AfterEach
    void asItWas() {
        directory.willChange();
        directory.reset();
    }

    @Test
    void a_buurtverbinder_says_on_one_screen_that_tuesday_is_off_and_it_stands_everywhere() {
        var marijke = signIn.as("marijke");

        var answer = cancel(marijke, "hall/2026-11-24", "ziek", "");

        assertEquals(Optional.of(CANCEL + "?melding=spreekuur.cancelled"), answer.redirect());
        var off = "Let op: dinsdag 24 november is er geen spreekuur. Wegens ziekte. U kunt wel naar ";
        assertTrue(open("/brummen/spreekuren/hall").text().contains(off), open("/brummen/spreekuren/hall").text());
        assertTrue(open("/brummen/spreekuren").text().contains(off));
        assertTrue(open("/brummen/spreekuren").first("table").text().contains("Inloopspreekuur in Hall Gaat niet door Wegens ziekte."));
        assertTrue(open("/brummen/kernen/hall").text().contains("dinsdag 24 november is er geen spreekuur"),
            open("/brummen/kernen/hall").text());
        assertEquals("spreekuur.cancelled",
            directory.text("SELECT act FROM audit_entry WHERE subject = 'spreekuur' ORDER BY id DESC LIMIT 1"));
    }

    @Test
    void the_next_few_stand_on_the_screen_and_the_others_in_a_fold() {
        var rob = signIn.as("rob");
        var screen = rob.open(CANCEL).document();
        var later = screen.select("details [name=keer]");
        assertEquals(6, screen.select("[name=keer]").size() - later.size());
        assertFalse(later.isEmpty());

        var asked = rob.open(CANCEL + "?keer=" + later.last().val());

        assertEquals(later.last().val(), asked.first("[name=keer][checked]").attr("value"));
        assertFalse(asked.has("details [name=keer][checked]"), "what was asked for is not folded away");
    }

    @Test
    void and_takes_it_back_with_one_button() {
        var marijke = signIn.as("marijke");
        cancel(marijke, "hall/2026-11-24", "ziek", "");

        var answer = marijke.submit(marijke.open(CANCEL), "form[action=" + HALL + "/herstel]");

        assertEquals(Optional.of(CANCEL + "?melding=spreekuur.restored"), answer.redirect());
        assertFalse(open("/brummen/spreekuren/hall").has(".why"));
        assertEquals("0", directory.text("SELECT COUNT(*) FROM spreekuur_exception e JOIN spreekuur s ON s.id = e.spreekuur_id"
            + " WHERE s.slug = 'hall'"));
        assertEquals("2", directory.text("SELECT version FROM spreekuur WHERE slug = 'hall'"), "the feed counts both");
    }

    @Test
    void what_is_off_cannot_be_cancelled_or_moved_once_more() {
        var rob = signIn.as("rob");
        var screen = rob.open(CANCEL);
        var move = rob.open(HALL + "/verplaatsing?keer=2026-11-24");
        cancel(rob, "hall/2026-11-24", null, "De deur klemt.");

        var again = rob.submit(screen, "#afzegging", "keer", "hall/2026-11-24", "eigen", "Ik wil dit ook kwijt.");
        var moved = rob.submit(move, "#datum", "on", "2026-11-25");

        assertEquals(409, again.status());
        assertTrue(again.text().contains("Dit gaat al niet door. Iemand was u voor."));
        assertEquals("Ik wil dit ook kwijt.", again.first("[name=eigen]").attr("value"));
        assertEquals(409, moved.status());
        assertTrue(moved.text().contains("Zet het eerst terug. Daarna kunt u het verzetten."));
        assertEquals("2026-11-25", moved.first("[name=on]").attr("value"));
        assertTrue(open("/brummen/spreekuren/hall").text().contains("De deur klemt."));
    }

    @Test
    void a_moved_one_tells_both_dates_and_when_it_is_cancelled_after_all_both_say_so() {
        var rob = signIn.as("rob");

        var moved = rob.submit(rob.open(HALL + "/verplaatsing?keer=2026-11-24"), "#datum", "on", "26-11-2026", "startsAt", "14:00",
            "endsAt", "15:30", "reason", "De zaal is bezet.");

        assertEquals(Optional.of(HALL + "/data?melding=spreekuur.moved"), moved.redirect());
        var week = open("/brummen/spreekuren").first("table").text();
        assertTrue(week.contains("Verplaatst Kom op donderdag 26 november. De zaal is bezet."), week);
        assertTrue(week.contains("14.00 tot 15.30 uur Inloopspreekuur in Hall Anders dan anders Dit is in plaats van dinsdag 24 november."),
            week);

        cancel(rob, "hall/2026-11-24", "ziek", "");

        var off = open("/brummen/spreekuren").document().select("tbody tr:contains(Inloopspreekuur in Hall)").eachText();
        assertEquals(2, off.size());
        assertTrue(off.stream().allMatch(row -> row.contains("Gaat niet door Wegens ziekte.")), off.toString());

        rob.submit(rob.open(CANCEL), "form[action=" + HALL + "/herstel]");

        assertTrue(open("/brummen/spreekuren").first("table").text().contains("Kom op donderdag 26 november."), "it is moved again");
    }

    @Test
    void an_extra_one_is_added_and_removed() {
        var rob = signIn.as("rob");

        var added = rob.submit(rob.open(HALL + "/extra-keer"), "#datum", "on", "2026-11-27", "startsAt", "19:00", "endsAt", "20:00",
            "reason", "Voor wie werkt.");
        var twice = rob.submit(rob.open(HALL + "/extra-keer"), "#datum", "on", "2026-11-27", "startsAt", "19:30", "endsAt", "20:30");

        assertEquals(Optional.of(HALL + "/data?melding=spreekuur.extra"), added.redirect());
        assertEquals(409, twice.status());
        assertTrue(open("/brummen/spreekuren").first("table").text().contains("Inloopspreekuur in Hall Extra Voor wie werkt."));
        rob.submit(rob.open(HALL + "/data"), "form[action=" + HALL + "/herstel]");
        assertFalse(open("/brummen/spreekuren").first("table").text().contains("Voor wie werkt."));
    }

    @Test
    void a_date_that_cannot_be_is_told_and_what_was_typed_stays() {
        var rob = signIn.as("rob");

        expectRefused(rob, "2026-11-23", "10:00", "11:00", "Dat moment is al voorbij.");
        expectRefused(rob, "2026-12-04", "11:00", "10:00", "Het einde komt voor het begin.");
        expectRefused(rob, "2027-03-28", "02:30", "03:30", "Die tijd bestaat niet: die nacht gaat de klok een uur vooruit.");
        expectRefused(rob, "2026-10-25", "02:30", "03:30", "Een spreekuur is tussen 6 uur 's ochtends en 11 uur 's avonds.");
        expectRefused(rob, "2036-12-04", "10:00", "11:00", "Dat is te ver weg.");
        expectRefused(rob, "31-02-2027", "10:00", "11:00", "Vul een dag in");
        expectRefused(rob, "2026-12-04", "25:00", "11:00", "Vul een tijd in");
        assertEquals("0", directory.text("SELECT COUNT(*) FROM spreekuur_exception WHERE extra = TRUE AND person_id IS NOT NULL"));
    }

    @Test
    void html_in_a_reason_stays_text() {
        cancel(signIn.as("rob"), "hall/2026-11-24", null, "<script>alert(1)</script><b>dicht</b>");

        assertTrue(open("/brummen/spreekuren/hall").first(".why").text().contains("<b>dicht</b>"));
        assertFalse(open("/brummen/spreekuren/hall").has(".why b"));
    }

    @Test
    void only_who_keeps_a_spreekuur_can_change_it() {
        var greet = signIn.as("greet");
        var marijke = signIn.as("marijke");

        assertEquals(Optional.of("/inloggen?terug=%2Fbrummen%2Fbeheer%2Fspreekuren"),
            pages.visitor().open("/brummen/beheer/spreekuren").redirect());
        for (var path : List.of("", "/afzegging", "/nieuw", "/feestdagen", "/hall", "/hall/data", "/hall/extra-keer",
            "/hall/verplaatsing?keer=2026-11-24")) {
            assertEquals(404, greet.open("/brummen/beheer/spreekuren" + path).status(), path);
        }
        assertEquals(200, marijke.open(HALL).status());
        assertEquals(404, marijke.open("/brummen/beheer/spreekuren/eerbeek").status(), "not her kern");
        assertEquals(404, marijke.open("/brummen/beheer/spreekuren/feestdagen").status(), "for the whole edition");
        assertEquals(404, marijke.open("/kampen/beheer/spreekuren").status(), "another edition");
        assertEquals(404, cancel(marijke, "eerbeek/2026-11-24", "ziek", "").status());
        assertEquals(404, signIn.as("rob").open("/kampen/beheer/spreekuren/zalk").status());
        assertFalse(open("/brummen/spreekuren/hall").has("a[href*=beheer]"));
        assertTrue(marijke.open("/brummen/spreekuren/hall").has("a[href$='/afzegging?keer=hall/2026-11-24']"));
    }

    @Test
    void someone_who_cannot_get_there_asks_the_neighbours_with_the_form_filled_in() {
        var greet = signIn.as("greet");

        var asking = greet.submit(greet.open("/brummen/spreekuren/hall"), "#meerijden");

        assertEquals("Wie neemt mij mee naar het spreekuur in Hall? Het is op dinsdag 24 november, 10.00 tot 11.00 uur.",
            asking.first("textarea").text());
        assertEquals("oeken", asking.first("[name=kern] option[selected]").attr("value"));
        assertTrue(asking.first("[name=dayParts][value=di-ochtend]").hasAttr("checked"));
        assertEquals("vervoer", asking.first("[name=category]").attr("value"));
        assertTrue(open("/brummen/spreekuren/hall").has("#meerijden select[name=kern]"), "who is unknown says where the ride starts");
    }

    @Test
    void what_names_no_occurrence_is_told() {
        var rob = signIn.as("rob");

        for (var which : List.of("", "hall", "hall/gisteren", "hall/2026-11-25", "hall/2026-11-24-extra", "hall/2026-11-24/x",
            "%00/2026-11-24")) {
            var status = cancel(rob, which, "ziek", "").status();
            assertTrue(status == 422 || status == 409 || status == 404, which + " " + status);
        }
        assertEquals(404, rob.open(HALL + "/verplaatsing?keer=2026-11-25").status());
        assertEquals(400, rob.open(HALL + "/verplaatsing?keer=x").status());
        assertEquals(400, rob.open(HALL + "/verplaatsing").status());
    }

    private void expectRefused(Visitor visitor, String on, String startsAt, String endsAt, String sentence) {
        var answer = visitor.submit(visitor.open(HALL + "/extra-keer"), "#datum", "on", on, "startsAt", startsAt, "endsAt", endsAt,
            "reason", "Omdat het kan.");
        assertEquals(422, answer.status(), sentence);
        assertTrue(answer.text().contains(sentence), sentence + " / " + answer.text());
        assertEquals(List.of(on, startsAt, endsAt, "Omdat het kan."),
            List.of("on", "startsAt", "endsAt", "reason").stream().map(name -> answer.first("[name=" + name + "]").attr("value")).toList());
    }

    private Page cancel(Visitor visitor, String which, String reason, String own) {
        var token = visitor.open(CANCEL).first("[name=formtoken]").attr("value");
        var fields = new java.util.LinkedHashMap<>(Map.of("formtoken", token, "keer", which, "eigen", own));
        if (reason != null) {
            fields.put("reden", reason);
        }
        return visitor.post(CANCEL, fields);
    }

    private Page open(String path) {
        return pages.visitor().open(path);
    }
}
