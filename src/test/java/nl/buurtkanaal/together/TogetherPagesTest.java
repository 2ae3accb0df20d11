package nl.buurtkanaal.together;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import nl.buurtkanaal.cast.Cast;
import nl.buurtkanaal.cast.Page;
import nl.buurtkanaal.cast.Pages;
import nl.buurtkanaal.cast.SignIn;
import nl.buurtkanaal.cast.TestClock;
import nl.buurtkanaal.cast.TestMails;
import nl.buurtkanaal.help.HelpDemo;
import nl.buurtkanaal.platform.mail.MailRound;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Piet walks around Tonden every Sunday; Kees plays cards in Hall on Thursday and has room for one, who is Ans. */
@MicronautTest(transactional = false)
class TogetherPagesTest {

    private static final String SUNDAY = "2026-11-29";

    @Inject Pages pages;
    @Inject Cast cast;
    @Inject SignIn signIn;
    @Inject TestClock clock;
    @Inject TestMails mails;
    @Inject MailRound round;
    @Inject HelpDemo demo;

    private String walk;
    private String cards;

    @BeforeEach
    void everybodyIsHere() {
        cast.enter();
        walk = "/brummen/hulp/" + demo.find("p07").orElseThrow().code();
        cards = "/brummen/hulp/" + demo.find("p18").orElseThrow().code();
    }

    @Test
    void a_stranger_reads_when_and_where_on_every_page_but_not_who() {
        var visitor = pages.visitor();

        var page = visitor.open(walk);

        assertTrue(page.text().contains("elke zondag, 10.00 uur"), page.text());
        assertTrue(page.text().contains("De kerk in Tonden"));
        assertFalse(page.source().contains("Piet") || page.source().contains("Ans") || page.source().contains("Samira"), "no names");
        assertFalse(page.has("form[action$=/meedoen]"));
        assertTrue(visitor.open("/brummen").first("section[aria-labelledby=samen]").text().contains("Samen wandelen op zondag"));
        assertTrue(visitor.open("/brummen/kernen/tonden").first("section[aria-labelledby=samen]").text().contains("De kerk in Tonden"));
        assertTrue(visitor.open("/brummen/hulp?soort=samen&kern=tonden").text().contains("elke zondag, 10.00 uur"));
    }

    @Test
    void somebody_joins_reads_who_joins_too_and_leaves_again() {
        var greet = signIn.as("greet");
        var before = greet.open(walk);
        assertFalse(before.first("section[aria-labelledby=meedoen]").text().contains("Samira"), "names are for who joins");

        var joined = greet.submit(before, "form[action$=/meedoen]");

        assertEquals(Optional.of(walk + "?melding=together.joined"), joined.redirect());
        var page = greet.open(walk);
        var names = page.first("section[aria-labelledby=meedoen] .facts").text();
        assertTrue(names.contains("Ans") && names.contains("Samira") && names.contains("Greet"), names);
        greet.submit(page, "form[action$=/afmelden]");
        assertTrue(greet.open(walk).has("form[action$=/meedoen]"));
        clock.pass(Duration.ofMinutes(6));
        round.run();
        assertTrue(mails.to("piet@voorbeeld.example").isEmpty(), "taken back within five minutes");
    }

    @Test
    void what_is_full_lets_nobody_in() {
        var greet = signIn.as("greet");

        var page = greet.open(cards);

        assertTrue(page.text().contains("Het is vol"));
        assertFalse(page.has("form[action$=/meedoen]"));
        assertEquals(Optional.of(cards + "?melding=together.full"), greet.post(cards + "/samen/meedoen", form(page)).redirect());
        assertFalse(signIn.as("ans").open(cards).has("form[action$=/meedoen]"));
    }

    @Test
    void a_day_called_off_is_mailed_to_who_joins_and_stands_in_the_calendar_of_the_kern() {
        var piet = signIn.as("piet");

        var page = piet.open(walk);
        piet.post(walk + "/samen/afzeggen", with(form(page), "dag", SUNDAY));
        clock.pass(Duration.ofMinutes(6));
        round.run();

        var mail = mails.newestTo("ans@voorbeeld.example").orElseThrow();
        assertTrue(mail.text().contains("Het gaat niet door op zondag 29 november."), mail.text());
        assertFalse(mail.text().contains("wandelen"), "no words of the post in a mail");
        assertTrue(pages.visitor().open(walk).has("section[aria-labelledby=meedoen] del"));
        var feed = pages.visitor().open("/brummen/kernen/tonden/spreekuren.ics").source().replace("\r\n ", "");
        assertTrue(feed.contains("SUMMARY:Samen wandelen op zondag"), feed);
        assertTrue(feed.contains("RRULE:FREQ=WEEKLY;WKST=MO;BYDAY=SU"));
        assertTrue(feed.contains("RECURRENCE-ID;TZID=Europe/Amsterdam:20261129T100000"));
        assertTrue(feed.contains("SUMMARY:VERVALT: Samen wandelen op zondag"));
        assertFalse(feed.contains("Piet") || feed.contains("Ans"));
    }

    @Test
    void pressed_in_two_windows_at_once_each_day_is_called_off_once_and_told_once() throws Exception {
        var windows = List.of(signIn.as("piet"), signIn.as("piet"));
        var token = windows.stream().map(window -> form(window.open(walk))).toList();
        var days = List.of(SUNDAY, "2026-12-06", "2026-12-13");
        mails.clear();

        var presses = IntStream.range(0, 2).mapToObj(i -> CompletableFuture.runAsync(() ->
            days.forEach(day -> windows.get(i).post(walk + "/samen/afzeggen", with(token.get(i), "dag", day))))).toList();
        for (var press : presses) {
            press.get();
        }
        clock.pass(Duration.ofMinutes(6));
        round.run();

        assertEquals(days.size(), mails.to("ans@voorbeeld.example").size());
    }

    @Test
    void only_its_author_calls_a_day_off_and_only_a_day_that_is_one() {
        var kees = signIn.as("kees");
        var piet = signIn.as("piet");

        assertEquals(404, kees.post(walk + "/samen/afzeggen", with(form(kees.open(walk)), "dag", SUNDAY)).status());
        assertEquals(404, piet.post(walk + "/samen/afzeggen", with(form(piet.open(walk)), "dag", "2026-11-28")).status());
        assertEquals(404, piet.post(walk + "/samen/meedoen", form(piet.open(walk))).status());
    }

    @Test
    void a_home_address_is_no_place_to_meet_and_a_day_asks_for_a_time_and_a_place() {
        var greet = signIn.as("greet");
        var draft = greet.submit(greet.open("/brummen/hulp/nieuw?soort=samen"), "main form.form", "words", "Wie wandelt er mee door Oeken?",
            "kern", "oeken")
            .redirect().orElseThrow();

        var page = greet.submit(greet.open(draft), "main form.form", "togetherOn", "2026-12-03", "togetherPlace",
            "Bij mij thuis, Hallseweg 12 in Oeken");

        assertEquals(422, page.status());
        assertTrue(page.text().contains("Zet hier geen adres."), page.text());
        assertTrue(page.text().contains("Zeg ook hoe laat."));
        var placed = greet.submit(page, "main form.form", "togetherAt", "10.30", "togetherPlace", "De brug bij de molen", "togetherMost",
            "3", "rhythm", "WEEKLY", "keeps", "ja");
        assertTrue(placed.redirect().orElse(placed.text()).contains("melding=post."), placed.text());
    }

    private static Map<String, String> form(Page page) {
        return Map.of("formtoken", page.first("input[name=formtoken]").attr("value"));
    }

    private static Map<String, String> with(Map<String, String> fields, String name, String value) {
        return Map.of("formtoken", fields.get("formtoken"), name, value);
    }
}
