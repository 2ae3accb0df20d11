package nl.buurtkanaal.desk;

import static nl.buurtkanaal.conversation.Villagers.asks;
import static nl.buurtkanaal.conversation.Villagers.emailOf;
import static nl.buurtkanaal.conversation.Villagers.offers;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import nl.buurtkanaal.cast.Directory;
import nl.buurtkanaal.cast.TestMails;
import nl.buurtkanaal.cast.Visitor;
import nl.buurtkanaal.category.Category;
import nl.buurtkanaal.help.HelpPost;
import nl.buurtkanaal.person.Person;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Being away, being covered, and giving everything to a colleague. */
class CoverTest extends DeskTest {

    @Inject
    Directory directory;

    private Person henkHimself;
    private Visitor marijke;
    private Visitor henk;
    private HelpPost hedge;
    private String task;

    @BeforeEach
    void twoVillages() {
        marijke = in(buurtverbinder("oeken", "Marijke"));
        henkHimself = buurtverbinder("hall", "Henk");
        henk = in(henkHimself);
        var greet = villagers.in("oeken", "Greet");
        hedge = villagers.submitted(greet, asks(Category.TUIN, "Wie knipt mijn heg?"));
        task = "/brummen/balie/berichten/" + hedge.code();
    }

    @Test
    void who_goes_away_is_covered_at_once_and_until_they_are_back() {
        assertEquals(404, henk.open(task).status());

        var away = marijke.submit(marijke.open("/brummen/balie/bezetting"), "form[action$=afwezigheid]", "collega",
            String.valueOf(henkHimself.id()));

        assertEquals("/brummen/balie/bezetting?melding=cover.away", away.redirect().orElseThrow());
        assertEquals(200, henk.open(task).status());
        assertTrue(henk.open("/brummen/balie").has("#bericht-" + hedge.code()));
        assertTrue(henk.open("/brummen/balie/bezetting").text().contains("Henk past op"));
        marijke.submit(marijke.open("/brummen/balie/bezetting"), "form[action$=terugkomst]");
        assertEquals(404, henk.open(task).status());
    }

    @Test
    void a_holiday_with_a_last_day_ends_by_itself() {
        marijke.submit(marijke.open("/brummen/balie/bezetting"), "form[action$=afwezigheid]", "collega", String.valueOf(henkHimself.id()),
            "terug", "26-11-2026");
        assertTrue(marijke.open("/brummen/balie/bezetting").has("form[action$=terugkomst]"));

        clock.moveTo(java.time.Instant.parse("2026-11-25T23:00:00Z"));
        var fresh = in(henkHimself);

        assertFalse(fresh.open("/brummen/balie/bezetting").text().contains("Henk past op"));
    }

    @Test
    void a_day_that_is_past_or_no_day_is_told() {
        var page = marijke.open("/brummen/balie/bezetting");
        for (var wrong : new String[] {"24-11-2026", "31-02-2027", "straks", "1-1-2035"}) {
            var told = marijke.submit(page, "form[action$=afwezigheid]", "collega", String.valueOf(henkHimself.id()), "terug", wrong);
            assertEquals(422, told.status(), wrong);
            assertEquals(wrong, told.first("#veld-terug").attr("value"));
        }
        assertEquals(422, marijke.submit(page, "form[action$=afwezigheid]", "collega", "0").status());
    }

    @Test
    void everything_that_is_open_goes_to_a_colleague_in_one_act_and_comes_back_with_one() {
        var riet = villagers.in("oeken", "Riet");
        call(riet, "2026-11-24 08:00:00");
        report(riet);
        villagers.submitted(villagers.in("oeken", "Piet"), offers(Category.MAATJE, "Ik word graag iemands maatje"));
        assertEquals(List.of("2", "1", "1", "1"), marijke.open("/brummen/balie").texts(".counters strong"));

        var gone = marijke.arrive(marijke.submit(marijke.open("/brummen/balie/bezetting"), "form[action$=overdracht]", "collega",
            String.valueOf(henkHimself.id()), "woord", "Ik lig met griep op bed."));

        assertEquals(List.of("0", "0", "0", "0"), gone.texts(".counters strong"));
        assertTrue(gone.first(".undo").text().contains("U gaf alles door: 5 op de balie van Henk."), gone.text());
        var theirs = henk.open("/brummen/balie");
        assertEquals(List.of("2", "1", "1", "1"), theirs.texts(".counters strong"));
        assertTrue(theirs.text().contains("Ik lig met griep op bed."));
        var things = theirs.document().select(".task h3 a").eachAttr("href");
        assertEquals(5, things.size());
        things.forEach(path -> assertEquals(200, henk.open(path).status(), path));
        mailRound.run();
        assertTrue(mails.newestTo(emailOf(henkHimself)).isEmpty(), "as long as it can be undone");

        var back = marijke.arrive(marijke.submit(gone, ".undo form"));

        assertEquals(List.of("2", "1", "1", "1"), back.texts(".counters strong"));
        assertFalse(back.has(".undo"));
        assertEquals(List.of("0", "0", "0", "0"), henk.open("/brummen/balie").texts(".counters strong"));
        things.forEach(path -> assertEquals(404, henk.open(path).status(), path));
        clock.pass(Duration.ofMinutes(11));
        mailRound.run();
        assertTrue(mails.newestTo(emailOf(henkHimself)).isEmpty(), "undone, there is nothing to tell");
        assertEquals("1", directory.text("SELECT COUNT(*) FROM audit_entry WHERE act = 'desk.all-handed-over' AND reason = '5'"));
    }

    @Test
    void of_two_who_give_everything_away_at_once_each_thing_goes_to_one_and_is_told_once() throws Exception {
        for (int i = 0; i < 3; i++) {
            report(villagers.in("oeken", "Riet"));
        }
        var theo = in(buurtverbinder("oeken", "Theo"));
        var desks = List.of(marijke, theo);
        var pages = desks.stream().map(desk -> desk.open("/brummen/balie/bezetting")).toList();

        var presses = List.of(0, 1, 0, 1).stream().map(i -> CompletableFuture.supplyAsync(() -> desks.get(i).submit(pages.get(i),
            "form[action$=overdracht]", "collega", String.valueOf(henkHimself.id())).status())).toList();
        for (var press : presses) {
            assertEquals(303, press.get());
        }

        var things = henk.open("/brummen/balie").document().select(".task h3 a").size();
        assertEquals(4, things, "three reports and a post");
        assertEquals(String.valueOf(things), directory.text("SELECT CAST(SUM(reason) AS UNSIGNED) FROM audit_entry"
            + " WHERE act = 'desk.all-handed-over'"));
        clock.pass(Duration.ofMinutes(11));
        mailRound.run();
        assertEquals(directory.text("SELECT COUNT(*) FROM audit_entry WHERE act = 'desk.all-handed-over'"),
            String.valueOf(mails.to(emailOf(henkHimself)).size()), "a mail for who gave something, none for who came second");
    }

    @Test
    void the_colleague_hears_of_it_by_mail_when_it_stands_and_never_gets_what_they_may_not_decide_on() {
        report(henkHimself);

        marijke.submit(marijke.open("/brummen/balie/bezetting"), "form[action$=overdracht]", "collega", String.valueOf(henkHimself.id()));

        clock.pass(Duration.ofMinutes(10));
        mailRound.run();
        assertEquals("/brummen/balie", TestMails.firstLink(mails.newestTo(emailOf(henkHimself)).orElseThrow()));
        assertEquals(List.of("1", "0", "0", "0"), henk.open("/brummen/balie").texts(".counters strong"));
        assertEquals(List.of("0", "1", "0", "0"), marijke.open("/brummen/balie").texts(".counters strong"));
        assertEquals(400, henk.post("/brummen/balie/bezetting/overdracht/terugdraaiing", Map.of("formtoken",
            henk.open("/mijn").first("input[name=formtoken]").attr("value"), "moment", "gisteren")).status());
    }

    @Test
    void whoever_comes_second_to_a_report_a_person_or_a_call_reads_who_looks_and_since_when() {
        var riet = villagers.in("oeken", "Riet");
        call(riet, "2026-11-24 08:00:00");
        report(riet);
        villagers.submitted(villagers.in("oeken", "Piet"), offers(Category.MAATJE, "Ik word graag iemands maatje"));
        var theo = in(buurtverbinder("oeken", "Theo"));
        var list = marijke.open("/brummen/balie");

        for (var kind : List.of("meldingen", "mensen", "bellen")) {
            var form = "form[action*=/" + kind + "/][action$=blik]";
            var opened = marijke.submit(list, form);
            assertEquals(list.first(form).attr("action").replace("/blik", ""), opened.redirect().orElseThrow());
            assertFalse(marijke.arrive(opened).text().contains("kijkt hiernaar"), "one does not read of oneself");
            assertTrue(theo.open(opened.redirect().orElseThrow()).text().contains("Marijke kijkt hiernaar sinds 10.00"), kind);
            assertEquals(404, henk.post(list.first(form).attr("action"), Map.of("formtoken",
                henk.open("/mijn").first("input[name=formtoken]").attr("value"))).status(), kind);
        }
        assertEquals(3, theo.open("/brummen/balie").texts(".task .why:contains(Marijke kijkt hiernaar sinds 10.00)").size());
        clock.pass(Duration.ofMinutes(16));
        assertFalse(theo.open("/brummen/balie").text().contains("kijkt hiernaar"));
    }

    /** About what this person wrote, in Oeken. */
    private void report(Person about) {
        directory.execute("INSERT INTO report (code, decision_code, edition_id, kern_id, subject_kind, subject_id, about_person, about_id,"
            + " reason, urgent,"
            + " title, quoted, received_at, shared_at, due_at) VALUES ('abcdefgh" + about.id() + "', 'abcdefgh" + about.id() + "', "
            + about.editionId() + ", "
            + hedge.kernId() + ", 'POST', " + hedge.id() + ", FALSE, " + about.id() + ", 'OTHER', FALSE, 'Heg', 'De heg', '2026-11-24 "
            + "08:00:00',"
            + " '2026-11-24 20:00:00', '2026-11-26 08:00:00')");
    }

    @Test
    void an_administrator_sees_thin_kernen_and_late_promises() {
        var chief = administrator("oeken", "Hanneke");
        clock.pass(Duration.ofHours(25));

        var page = in(chief).open("/brummen/balie/bezetting");

        assertTrue(page.first("section[aria-labelledby=laat]").text().contains("Oeken 1 belofte is te laat"), page.text());
        assertTrue(page.first("section[aria-labelledby=dun]").text().contains("Leuvenheim"));
        assertFalse(page.has("section[aria-labelledby=weg]"), "only who has kernen goes away from them");
    }

    @Test
    void a_call_that_was_not_made_is_late_as_well_unless_another_moment_was_asked_for() {
        var chief = administrator("oeken", "Hanneke");
        var caller = villagers.in("hall", "Riek");
        call(caller, "2026-11-23 08:00:00");

        assertTrue(in(chief).open("/brummen/balie/bezetting").first("section[aria-labelledby=laat]").text()
            .contains("Hall 1 belofte is te laat"));
        directory.execute("UPDATE call_line SET next_at = '2026-11-25 09:00:00' WHERE person_id = " + caller.id());
        assertFalse(in(chief).open("/brummen/balie/bezetting").has("section[aria-labelledby=laat]"));
    }

    private void call(Person caller, String openedAt) {
        directory.execute("INSERT INTO call_line (person_id, help_post_id, edition_id, kern_id, opened_at, next_at, after_message_id,"
            + " open) VALUES (" + caller.id()
            + ", " + hedge.id() + ", " + caller.editionId() + ", " + caller.kernId() + ", '" + openedAt + "', '" + openedAt
            + "', 0, TRUE)");
    }

    @Test
    void an_administrator_notes_that_somebody_is_ill_and_back_and_nobody_else_does() {
        var chief = administrator("eerbeek", "Hanneke");
        var hanneke = in(chief);
        var page = hanneke.open("/brummen/balie/bezetting");
        var form = "section[aria-labelledby=ziek] form";
        var ill = page.first("#veld-wie option:containsOwn(Marijke)").attr("value");

        var noted = hanneke.submit(page, form, "wie", ill, "collega", String.valueOf(henkHimself.id()));

        assertEquals("/brummen/balie/bezetting?melding=cover.colleague-away", noted.redirect().orElseThrow());
        assertEquals(200, henk.open(task).status());
        assertEquals(404, henk.submit(henk.open("/brummen/balie/bezetting"), "form[action$=afwezigheid]", "wie", ill).status());
        hanneke.submit(hanneke.open("/brummen/balie/bezetting"), "section[aria-labelledby=afwezig] form");
        assertEquals(404, henk.open(task).status());
    }
}
