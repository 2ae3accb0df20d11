package nl.buurtkanaal.pages;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.buurtkanaal.cast.Cast;
import nl.buurtkanaal.cast.Directory;
import nl.buurtkanaal.cast.Pages;
import nl.buurtkanaal.cast.SignIn;
import nl.buurtkanaal.cast.TestClock;
import nl.buurtkanaal.cast.TestMails;
import nl.buurtkanaal.cast.Visitor;
import nl.buurtkanaal.category.Category;
import nl.buurtkanaal.conversation.Villagers;
import nl.buurtkanaal.platform.mail.MailRound;
import nl.buurtkanaal.platform.mail.MailTo;
import nl.buurtkanaal.platform.mail.Outbox;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whoever looks anywhere for the spreekuur in Hall reads what is different, why, and where else one can go. */
@MicronautTest(transactional = false)
class SpreekuurEverywhereTest {

    private static final String MANAGE = "/brummen/beheer/spreekuren";
    private static final String HALL = MANAGE + "/hall";
    private static final String WEEK = "/brummen/spreekuren?week=2026-W49";
    private static final String POSTER = "/brummen/spreekuren/poster?kern=hall";
    private static final String JAN = "jan@elders.example";
    private static final String KEES = "kees@voorbeeld.example";
    private static final Instant WEDNESDAY = Instant.parse("2026-11-25T11:00:00Z");

    @Inject Pages pages;
    @Inject Cast cast;
    @Inject Directory directory;
    @Inject SignIn signIn;
    @Inject Villagers villagers;
    @Inject TestClock clock;
    @Inject TestMails mails;
    @Inject MailRound round;
    @Inject Outbox outbox;
    @Inject TransactionOperations<Connection> transactions;

    private Visitor nobody;
    private Visitor kees;
    private Visitor marijke;
    private String post;

    @BeforeEach
    void everybodyIsHere() {
        directory.willChange();
        cast.enter();
        nobody = pages.visitor();
        kees = signIn.as("kees");
        marijke = signIn.as("marijke");
        post = villagers.post(villagers.in("hall", "Loes"), Villagers.asks(Category.TUIN, "Wie knipt mijn heg?")).code();
    }

    @AfterEach
    void asItWas() {
        villagers.removeAll();
        clock.reset();
        directory.willChange();
        directory.reset();
    }

    @Test
    void what_is_cancelled_this_week_is_told_everywhere_with_the_reason_and_where_to_go_instead() {
        cancel("hall/2026-11-24");

        expectEverywhere(wherever(), List.of("dinsdag 24 november", "Wegens ziekte.", "U kunt wel naar "));
        var event = FactsForMachines.of(nobody.open("/brummen/spreekuren/hall"));
        assertEquals("https://schema.org/EventCancelled", event.list("subEvent").get(0).text("eventStatus"));
    }

    @Test
    void what_is_cancelled_next_week_is_told_where_next_week_is_shown_and_from_wednesday_on_everywhere() {
        follow();
        cancel("hall/2026-12-01");
        var parts = List.of("dinsdag 1 december", "Wegens ziekte.", "U kunt wel naar ");

        expectEverywhere(Map.of("own page", text(nobody, "/brummen/spreekuren/hall"), "its week", text(nobody, WEEK), "poster of this week",
            text(nobody, POSTER), "poster of its week", text(nobody, POSTER + "&week=2026-W49&formaat=a5")), parts);
        expectFeeds("SUMMARY:VERVALT: Inloopspreekuur in Hall", "20261201T100000");
        clock.pass(Duration.ofMinutes(6));
        round.run();
        expectEverywhere(Map.of("mail to a follower", mails.newestTo(JAN).orElseThrow().text()), parts);

        itIsWednesday();
        var places = wherever();
        places.remove("home of somebody unknown"); // shows the first three of the edition; that of Hall is not among them
        expectEverywhere(places, parts);
        assertEquals("Week 49", nobody.open(POSTER).first(".poster-week").text(), "what hangs tomorrow is about next week");
        assertTrue(overview().contains("Let op: dinsdag 1 december is er geen spreekuur. Wegens ziekte. U kunt wel naar "), overview());
    }

    @Test
    void what_is_moved_is_told_everywhere_with_both_days() {
        follow();
        marijke.submit(marijke.open(HALL + "/verplaatsing?keer=2026-11-24"), "#datum", "on", "26-11-2026", "startsAt", "14:00", "endsAt",
            "15:30", "reason", "De zaal is bezet.");

        var parts = List.of("24 november", "26 november", "14.00 tot 15.30 uur", "De zaal is bezet.");
        var places = wherever();
        places.remove("management");
        expectEverywhere(places, parts);
        expectEverywhere(Map.of("management", text(marijke, MANAGE)), List.of("Let op: dinsdag 24 november is verplaatst naar ",
            "donderdag 26 november", "De zaal is bezet."));
        expectFeeds("DTSTART;TZID=Europe/Amsterdam:20261126T140000", "RECURRENCE-ID;TZID=Europe/Amsterdam:20261124T100000");
        var event = FactsForMachines.of(nobody.open("/brummen/spreekuren/hall"));
        assertEquals("https://schema.org/EventRescheduled", event.text("eventStatus"));
        assertEquals("2026-11-24", event.text("previousStartDate"));
        clock.pass(Duration.ofMinutes(6));
        round.run();
        expectEverywhere(Map.of("mail to a follower", mails.newestTo(JAN).orElseThrow().text()), parts);
    }

    @Test
    void what_is_extra_is_told_everywhere_as_soon_as_it_is_the_next_one() {
        follow();
        marijke.submit(marijke.open(HALL + "/extra-keer"), "#datum", "on", "2026-11-27", "startsAt", "19:00", "endsAt", "20:00", "reason",
            "Voor wie werkt.");
        clock.pass(Duration.ofMinutes(6));
        round.run();
        expectEverywhere(Map.of("mail to a follower", mails.newestTo(JAN).orElseThrow().text()), List.of("vrijdag 27 november",
            "19.00 tot 20.00 uur", "Voor wie werkt."));

        itIsWednesday();
        expectEverywhere(wherever(), List.of("27 november", "19.00 tot 20.00 uur"));
        expectFeeds("DTSTART;TZID=Europe/Amsterdam:20261127T190000");
    }

    /** Every place that shows a spreekuur, as somebody from Hall, somebody unknown and its keeper read it. */
    private Map<String, String> wherever() {
        var places = new LinkedHashMap<String, String>();
        places.put("home of somebody from Hall", text(kees, "/brummen"));
        places.put("home of somebody unknown", text(nobody, "/brummen"));
        places.put("kern", text(nobody, "/brummen/kernen/hall"));
        places.put("spreekuren", text(nobody, "/brummen/spreekuren"));
        places.put("spreekuren near Hall", text(nobody, "/brummen/spreekuren?kern=hall"));
        places.put("own page", text(nobody, "/brummen/spreekuren/hall"));
        places.put("poster A4", text(nobody, POSTER));
        places.put("poster A5", text(nobody, POSTER + "&formaat=a5"));
        places.put("answer", kees.submit(kees.open("/brummen/hulpwijzer"), "form.ask", "woorden", "Wie knipt mijn heg? Ik woon in Hall")
            .text());
        places.put("mantelzorg", text(kees, "/brummen/mantelzorg"));
        places.put("entry: maak kennis", text(kees, "/brummen/sociale-kaart/lindeboom"));
        places.put("post", text(nobody, "/brummen/hulp/" + post));
        places.put("placing a post", kees.arrive(kees.submit(kees.open("/brummen/hulp/nieuw?soort=vraag"), "form.form-card", "words",
            "Wie knipt mijn heg? Het is twee uur werk.", "kern", "hall")).text());
        places.put("a call at the desk", call());
        var management = text(marijke, MANAGE);
        places.put("management", management + (management.contains("Wegens") ? " U kunt wel naar " : ""));
        return places;
    }

    private String call() {
        var fields = Visitor.fieldsOf(marijke.open("/brummen/balie/telefoon").first("form.phone-form"));
        fields.putAll(Map.of("nummer", "0575-00 02 02", "naam", "Bep", "kern", "hall", "tekst", "Wie knipt mijn heg?"));
        return marijke.post("/brummen/balie/telefoon/kijken", fields).text();
    }

    private static void expectEverywhere(Map<String, String> places, List<String> parts) {
        assertAll(places.entrySet().stream().map(place -> () -> parts.forEach(part ->
            assertTrue(place.getValue().contains(part), () -> place.getKey() + " does not say " + part + ": " + place.getValue()))));
    }

    private void expectFeeds(String... lines) {
        for (var path : List.of("/brummen/spreekuren.ics", "/brummen/kernen/hall/spreekuren.ics", "/brummen/spreekuren/hall.ics")) {
            var feed = nobody.open(path).source();
            List.of(lines).forEach(line -> assertTrue(feed.contains(line), path + " " + line));
        }
    }

    private String overview() {
        mails.clear();
        var kern = Long.parseLong(directory.text("SELECT id FROM kern WHERE slug = 'hall'"));
        var person = Long.parseLong(directory.text("SELECT person_id FROM account WHERE email = '" + KEES + "'"));
        var edition = Long.parseLong(directory.text("SELECT id FROM edition WHERE slug = 'brummen'"));
        transactions.executeWrite(status -> {
            outbox.put(MailTo.person(person), "introduction/mail/overview", edition, Map.of("kern", kern));
            return null;
        });
        round.run();
        return mails.newestTo(KEES).orElseThrow().text();
    }

    private void follow() {
        nobody.submit(nobody.open("/brummen/spreekuren/hall/volgers"), "#volgen", "email", JAN);
        round.run();
        nobody.submit(nobody.open(TestMails.firstLink(mails.newestTo(JAN).orElseThrow())), "#bevestigen");
        mails.clear();
    }

    private void itIsWednesday() {
        clock.moveTo(WEDNESDAY);
        kees = signIn.as("kees");
        marijke = signIn.as("marijke");
    }

    private void cancel(String which) {
        var screen = marijke.open(MANAGE + "/afzegging?keer=" + which);
        marijke.submit(screen, "#afzegging", "keer", which, "reden", "ziek");
    }

    private static String text(Visitor visitor, String path) {
        var page = visitor.open(path);
        assertEquals(200, page.status(), path);
        return page.text();
    }
}
