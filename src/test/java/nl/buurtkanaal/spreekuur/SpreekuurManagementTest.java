package nl.buurtkanaal.spreekuur;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
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

/** Adding and changing Spreekuren, alone and at the same time. */
@MicronautTest(transactional = false)
class SpreekuurManagementTest {

    private static final String HOME = "/brummen/beheer/spreekuren";

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
    void an_editor_adds_one_on_the_last_friday_of_the_month_in_a_new_place() {
        var rob = signIn.as("rob");

        var answer = add(rob, "title", "Geldcafé", "kern", "oeken", "newPlace", "De oude school", "often", "MONTHLY", "days", "FR", "weeks",
            "-1");

        assertEquals(Optional.of(HOME + "?melding=spreekuur.added"), answer.redirect());
        var page = pages.visitor().open("/brummen/spreekuren/geldcafe");
        assertEquals("Geldcafé", page.heading());
        assertTrue(page.text().contains("elke laatste vrijdag van de maand, 10.00 tot 11.00 uur"), page.text());
        assertTrue(page.first(".visit").text().contains("vrijdag 27 november"));
        assertTrue(page.text().contains("De oude school, Oeken"));
    }

    @Test
    void a_change_shows_at_once_and_keeps_the_address() {
        var rob = signIn.as("rob");

        var answer = rob.submit(rob.open(HOME + "/hall"), "#spreekuur", "who", "Els van het sociaal team", "days", "WE");

        assertEquals(Optional.of(HOME + "?melding=spreekuur.changed"), answer.redirect());
        var page = pages.visitor().open("/brummen/spreekuren/hall");
        assertTrue(page.text().contains("Els van het sociaal team"));
        assertTrue(page.text().contains("elke woensdag, 10.00 tot 11.00 uur"), page.text());
    }

    @Test
    void of_two_who_change_one_at_once_the_second_gets_both_texts_and_nothing_is_overwritten() {
        var rob = signIn.as("rob");
        var hanneke = signIn.as("hanneke");
        var seenByRob = rob.open(HOME + "/hall");
        var seenByHanneke = hanneke.open(HOME + "/hall");
        rob.submit(seenByRob, "#spreekuur", "who", "Els van het sociaal team");

        var second = hanneke.submit(seenByHanneke, "#spreekuur", "who", "Joke, vrijwilliger", "bring", "Koekjes <b>&</b> thee");

        assertEquals(409, second.status());
        assertEquals("Joke, vrijwilliger", second.first("[name=who]").attr("value"));
        var rows = second.texts("table tbody tr");
        assertTrue(rows.contains("Wie er zit Els van het sociaal team Joke, vrijwilliger"), rows.toString());
        assertTrue(second.first("table").text().contains("Koekjes <b>&</b> thee"));
        assertEquals("Els van het sociaal team", who("hall"));

        hanneke.submit(second, "#spreekuur");

        assertEquals("Joke, vrijwilliger", who("hall"));
    }

    @Test
    void every_wording_is_kept_with_who_and_when_and_there_is_a_way_back() {
        var rob = signIn.as("rob");
        var usual = who("hall");
        rob.submit(rob.open(HOME + "/hall"), "#spreekuur", "who", "Els <b>van</b> het sociaal team");
        var versions = signIn.as("hanneke").open(rob.open(HOME + "/hall").first("a[href$=versies]").attr("href"));
        assertEquals(2, versions.document().select("ol.rows > li").size());
        assertTrue(versions.text().contains("vandaag om 10.00 uur Veranderd door Rob"), versions.text());

        var newest = rob.open(HOME + "/hall/versies/2");
        assertTrue(newest.text().contains("Els <b>van</b> het sociaal team"));
        assertTrue(newest.document().select("#terug").isEmpty(), "it stands there now");
        var first = rob.open(HOME + "/hall/versies/1");
        assertEquals(Optional.of(HOME + "/hall?melding=spreekuur.version.restored"), rob.submit(first, "#terug").redirect());
        assertEquals(usual, who("hall"));
        assertTrue(pages.visitor().open("/brummen/spreekuren/hall").text().contains(usual));
        assertEquals("3", directory.text("SELECT COUNT(*) FROM spreekuur_version v JOIN spreekuur s ON s.id = v.spreekuur_id"
            + " WHERE s.slug = 'hall'"));

        assertEquals(Optional.of(HOME + "/hall?melding=spreekuur.version.same"), rob.submit(first, "#terug").redirect());
        rob.submit(rob.open(HOME + "/hall"), "#spreekuur", "who", "Joke");
        assertEquals(Optional.of(HOME + "/hall?melding=spreekuur.version.meanwhile"), rob.submit(first, "#terug").redirect());
        assertEquals("Joke", who("hall"), "another wrote since");
        assertEquals(404, rob.open(HOME + "/hall/versies/9").status());
        assertEquals(404, rob.open(HOME + "/hall/versies/x").status());
    }

    @Test
    void nobody_goes_back_to_a_season_that_is_over_or_to_a_kern_of_another() {
        var rob = signIn.as("rob");
        rob.submit(rob.open(HOME + "/hall"), "#spreekuur", "kern", "eerbeek", "who", "Joke");
        rob.submit(rob.open(HOME + "/hall"), "#spreekuur", "kern", "hall", "who", "Els");
        var marijke = signIn.as("marijke");
        var elsewhere = marijke.open(HOME + "/hall/versies/2");
        assertEquals(200, elsewhere.status());
        assertTrue(elsewhere.document().select("#terug").isEmpty(), "Eerbeek is not hers");
        var token = Visitor.fieldsOf(marijke.open(HOME + "/hall").first("#spreekuur")).get("formtoken");
        assertEquals(404, marijke.post(HOME + "/hall/versies/2/terug", java.util.Map.of("formtoken", token)).status());

        directory.execute("UPDATE spreekuur_version SET content = REPLACE(content, '\"title\"', '\"seasonUntil\":\"2026-01-31\",\"title\"')"
            + " WHERE number = 1 AND spreekuur_id = (SELECT id FROM spreekuur WHERE slug = 'hall')");
        assertEquals(Optional.of(HOME + "/hall?melding=spreekuur.version.never"),
            rob.submit(rob.open(HOME + "/hall/versies/1"), "#terug").redirect());
        assertEquals("Els", who("hall"));
    }

    @Test
    void a_cancelled_date_meanwhile_does_not_stand_in_the_way_of_who_is_writing() {
        var rob = signIn.as("rob");
        var page = rob.open(HOME + "/hall");
        rob.submit(rob.open(HOME + "/afzegging?keer=hall/2026-11-24"), "#afzegging");

        assertEquals(303, rob.submit(page, "#spreekuur", "who", "Els").status());
    }

    @Test
    void what_cannot_be_is_told_beside_its_field_and_nothing_is_lost() {
        var rob = signIn.as("rob");

        expectRefused(rob, "seasonFrom", "2027-06-05", "seasonUntil", "2027-06-06", "Zo komt dit spreekuur nooit voor.");
        expectRefused(rob, "seasonFrom", "2027-06-05", "seasonUntil", "2027-06-04", "De laatste dag komt voor de eerste dag.");
        expectRefused(rob, "endsAt", "09:00", "startsAt", "10:00", "Het einde komt voor het begin.");
        expectRefused(rob, "endsAt", "03:30", "startsAt", "02:30", "Een spreekuur is tussen 6 uur");
        expectRefused(rob, "slug", "hall", "title", "Nog een in Hall", "Het adres \"hall\" is al van een ander spreekuur.");
        expectRefused(rob, "days", null, "title", "Zomaar", "Kies een dag.");
        expectRefused(rob, "kern", "zalk", "title", "Zomaar", "Kies een kern uit de lijst.");
        expectRefused(rob, "often", "DAILY", "title", "Zomaar", "Kies hoe vaak het is.");
        expectRefused(rob, "often", "MONTHLY", "weeks", null, "Kies de hoeveelste van de maand.");
        expectRefused(rob, "place", "bestaat-niet", "title", "Zomaar", "Kies een plek uit de lijst");
        expectRefused(rob, "status", "WEG", "title", "Zomaar", "Kies of het spreekuur op de site staat.");
        expectRefused(rob, "title", "", "who", "Joke", "Geef het spreekuur een naam.");
        expectRefused(rob, "title", "x".repeat(121), "who", "Joke", "De naam is te lang.");
        assertEquals("0", directory.text("SELECT COUNT(*) FROM spreekuur WHERE who = 'Joke'"));
    }

    @Test
    void a_buurtverbinder_plans_for_own_kernen_only() {
        var marijke = signIn.as("marijke");

        var answer = add(marijke, "kern", "eerbeek");

        assertEquals(422, answer.status());
        assertTrue(answer.text().contains("Kies een kern uit de lijst."));
        assertEquals(404, marijke.open(HOME + "/eerbeek").status());
    }

    @Test
    void a_paused_one_is_off_the_site_and_comes_back() {
        var rob = signIn.as("rob");
        rob.submit(rob.open(HOME + "/hall"), "#spreekuur", "status", "PAUSED");

        assertEquals(404, pages.visitor().open("/brummen/spreekuren/hall").status());
        assertTrue(rob.open(HOME).text().contains("Even niet"));

        rob.submit(rob.open(HOME + "/hall"), "#spreekuur", "status", "PUBLISHED");

        assertEquals(200, pages.visitor().open("/brummen/spreekuren/hall").status());
    }

    @Test
    void an_edition_chooses_its_holidays() {
        var rob = signIn.as("rob");
        var page = rob.open(HOME + "/feestdagen");
        assertTrue(page.first("input[value=CHRISTMAS_DAY]").hasAttr("checked"));

        var token = page.first("[name=formtoken]").attr("value");
        rob.post(HOME + "/feestdagen", java.util.Map.of("formtoken", token, "closed", "GOOD_FRIDAY"));

        var after = rob.open(HOME + "/feestdagen");
        assertEquals(1, after.document().select("input[checked]").size());
        assertTrue(after.first("input[value=GOOD_FRIDAY]").hasAttr("checked"));
        assertEquals("1", directory.text("SELECT version FROM spreekuur WHERE slug = 'hall'"));
        assertEquals("0", directory.text("SELECT version FROM spreekuur WHERE slug = 'zalk'"), "another edition");
    }

    private String who(String slug) {
        return directory.text("SELECT who FROM spreekuur WHERE slug = '" + slug + "'");
    }

    private void expectRefused(Visitor visitor, String field, String value, String other, String otherValue, String sentence) {
        var answer = add(visitor, field, value, other, otherValue);
        assertEquals(422, answer.status(), sentence);
        assertTrue(answer.text().contains(sentence), sentence + " / " + answer.text());
        assertEquals("Bram & <i>Joke</i>".equals(otherValue) ? otherValue : field.equals("who") || other.equals("who") ? "Joke" : "Els",
            answer.first("[name=who]").attr("value"));
    }

    private static Page add(Visitor visitor, String... typed) {
        var page = visitor.open(HOME + "/nieuw");
        var fields = Visitor.fieldsOf(page.first("#spreekuur"));
        fields.putAll(java.util.Map.of("title", "Zomaar", "kern", "oeken", "place", "plek-oeken", "often", "WEEKLY", "days", "TU",
            "startsAt", "10:00", "endsAt", "11:00", "who", "Els"));
        for (var i = 0; i < typed.length; i += 2) {
            if (typed[i + 1] == null) {
                fields.remove(typed[i]);
            } else {
                fields.put(typed[i], typed[i + 1]);
            }
        }
        return visitor.post(HOME + "/nieuw", fields);
    }
}
