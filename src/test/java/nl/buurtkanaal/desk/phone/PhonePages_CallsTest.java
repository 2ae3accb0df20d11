package nl.buurtkanaal.desk.phone;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** Calling back: what is read aloud, who is not home, who has enough of it. */
class PhonePages_CallsTest extends PhonePagesTest {

    @Test
    void an_answer_is_read_aloud_and_the_helper_hears_what_was_decided() {
        var caller = desk.arrive(call("Jo", "0575-00 02 08", "Wie wandelt er met mij langs de beek?"));
        var code = caller.first(".phone-code").text();
        var kees = villagers.withAccount(villagers.in("hall", "Kees"));
        var helper = in(kees);
        var post = helper.open("/brummen/hulp/" + code);
        assertTrue(post.text().contains("Een buurtverbinder leest dit voor"));
        var talk = helper.submit(post, "#antwoord", "bericht", "Ik loop graag mee op zondag.").redirect().orElseThrow();

        var list = desk.open(CALLS);
        assertTrue(list.first(".task").text().contains("Terugbellen: 1 reactie"));
        assertFalse(list.source().contains("tel:+31575000208"));
        var call = desk.open(list.first(".task a").attr("href"));
        assertEquals("tel:+31575000208", call.first("main .button-large").attr("href"));
        assertTrue(call.text().contains("Ik loop graag mee op zondag."));
        var decision = call.first("input[name^=besluit]").attr("name");
        var ended = desk.submit(call, "form[action$=uitkomst]", "uitkomst", "gesproken", decision, "YES",
            decision.replace("besluit", "woorden"), "Om tien uur bij de brug.");

        assertEquals("call.gesproken", flash(ended));
        assertTrue(desk.open(CALLS).has(".empty"));
        var told = helper.visit(talk).text();
        assertTrue(told.contains("ja, graag"), told);
        assertTrue(told.contains("Om tien uur bij de brug."), told);
        assertEquals(409, desk.submit(call, "form[action$=uitkomst]", "uitkomst", "gesproken").status());

        helper.submit(helper.visit(talk), "form:has(textarea)", "bericht", "Dan kom ik om tien uur.");
        var again = desk.open(desk.open(CALLS).first(".task a").attr("href"));
        assertTrue(again.text().contains("Dan kom ik om tien uur."));
        assertFalse(again.text().contains("Ik loop graag mee op zondag."));
    }

    @Test
    void words_for_a_neighbour_are_read_as_carefully_as_in_a_conversation() {
        var caller = desk.arrive(call("Trui", "0575-00 02 31", "Wie wandelt er met mij langs de weide?"));
        var code = caller.first(".phone-code").text();
        var line = answered(code, "Ik loop graag mee.");
        var call = desk.open(CALLS + "/" + line);
        var field = call.first("input[name^=besluit]").attr("name").replace("besluit", "woorden");
        var messages = "SELECT COUNT(*) FROM message m JOIN conversation c ON c.id = m.conversation_id JOIN help_post p"
            + " ON p.id = c.help_post_id WHERE p.code = '" + code + "'";

        var need = desk.submit(call, "form[action$=uitkomst]", "uitkomst", "gesproken", field, "Ik wil niet meer leven.");
        assertEquals(422, need.status());
        assertTrue(need.text().contains("Gaat het niet goed met de beller?") && need.has("a[href='tel:112']"), need.text());
        var money = desk.submit(call, "form[action$=uitkomst]", "uitkomst", "gesproken", field, "Geef mij uw pinpas maar mee.");
        assertTrue(money.text().contains("Geef nooit uw pinpas"), money.text());
        assertEquals("Geef mij uw pinpas maar mee.", money.first("textarea").wholeText().strip());
        assertEquals(1, rows.number(messages));
        assertEquals("call.gesproken", flash(desk.submit(money, "form[action$=uitkomst]", "uitkomst", "gesproken")), "as they choose");
        assertEquals(2, rows.number(messages));

        var closing = desk.open(caller.first("a[href$=sluiting]").attr("href"));
        var helperId = closing.first("select[name=helper] option:matches(Koos)").attr("value");
        var word = desk.submit(closing, "form[action$=sluiting]", "afloop", "helped-here", "helper", helperId, "bedankje",
            "Hier is mijn pincode.");
        assertEquals(422, word.status());
        assertTrue(word.text().contains("Lees dit even"), word.text());
        assertEquals(2, rows.number(messages));
        assertEquals(303, desk.submit(word, "form[action$=sluiting]").status());
        assertEquals(3, rows.number(messages));
    }

    @Test
    void two_at_one_call_write_one_outcome() throws Exception {
        var caller = desk.arrive(call("Gijs", "0575-00 02 09", "Wie wandelt er met mij op donderdag?"));
        var line = answered(caller.first(".phone-code").text(), "Ik ga ook.");
        var colleague = in(villagers.asBuurtverbinder(villagers.withAccount(villagers.in("oeken", "Theo"))));
        var ones = desk.open(CALLS + "/" + line);
        var others = colleague.open(CALLS + "/" + line);

        var first = CompletableFuture.supplyAsync(() -> desk.submit(ones, "form[action$=uitkomst]", "uitkomst", "gesproken"));
        var second = CompletableFuture.supplyAsync(() -> colleague.submit(others, "form[action$=uitkomst]", "uitkomst", "niet-thuis"));

        assertEquals(List.of(303, 409), List.of(first.get().status(), second.get().status()).stream().sorted().toList());
        var told = first.get().status() == 409 ? first.get() : second.get();
        assertTrue(told.text().contains("belde al, met als uitkomst:"), told.text());
        assertEquals(1, rows.number("SELECT COUNT(*) FROM call_attempt WHERE call_line_id = " + line));
    }

    @Test
    void of_two_who_hammer_the_call_list_each_call_ends_once() throws Exception {
        var colleague = in(villagers.asBuurtverbinder(villagers.withAccount(villagers.in("oeken", "Theo"))));
        var lines = new ArrayList<String>();
        for (int i = 0; i < 4; i++) {
            var caller = desk.arrive(call("Beller " + i, "0575-00 03 0" + i, "Wie wandelt er met mij, rondje " + i + "?"));
            lines.add(CALLS + "/" + answered(caller.first(".phone-code").text(), "Ik ga mee."));
        }
        var ones = lines.stream().map(desk::open).toList();
        var others = new ArrayList<>(lines.stream().map(colleague::open).toList());
        Collections.reverse(others);

        var first = CompletableFuture.supplyAsync(() -> ones.stream()
            .filter(page -> desk.submit(page, "form[action$=uitkomst]", "uitkomst", "gesproken").status() == 303).count());
        var second = CompletableFuture.supplyAsync(() -> others.stream()
            .filter(page -> colleague.submit(page, "form[action$=uitkomst]", "uitkomst", "wil-niet").status() == 303).count());

        assertEquals(lines.size(), first.get() + second.get());
        for (var line : lines) {
            assertEquals(1, rows.number("SELECT COUNT(*) FROM call_attempt WHERE call_line_id = " + line.substring(CALLS.length() + 1)));
        }
    }

    @Test
    void who_is_not_home_comes_back_on_the_list_later_that_day() {
        var caller = desk.arrive(call("Wil", "0575-00 02 10", "Wie wandelt er met mij op maandag?"));
        var line = answered(caller.first(".phone-code").text(), "Ik kan op maandag.");

        desk.submit(desk.open(CALLS + "/" + line), "form[action$=uitkomst]", "uitkomst", "niet-thuis");

        var list = desk.open(CALLS);
        assertTrue(list.text().contains("Nu hoeft u niemand te bellen"));
        assertTrue(list.text().contains("Niet thuis. Probeer het weer: "), list.text());
    }

    @Test
    void it_is_closed_by_phone_and_the_helper_gets_the_thank_you() {
        var caller = desk.arrive(call("Rie", "0575-00 02 12", "Wie wandelt er met mij op vrijdag?"));
        var code = caller.first(".phone-code").text();
        var kees = villagers.withAccount(villagers.in("hall", "Kees"));
        var talk = answer(in(kees), code, "Ik ga graag mee.");
        var closing = desk.open(caller.first("a[href$=sluiting]").attr("href"));
        assertEquals(422, desk.submit(closing, "form[action$=sluiting]").status());

        var helperId = closing.first("select[name=helper] option:matches(Kees)").attr("value");
        desk.submit(closing, "form[action$=sluiting]", "afloop", "helped-here", "helper", helperId, "bedankje",
            "Het was een fijne wandeling.");
        desk.submit(closing, "form[action$=sluiting]", "afloop", "helped-here", "helper", helperId, "bedankje",
            "Het was een fijne wandeling.");

        var told = in(kees).visit(talk);
        assertEquals(1, told.document().select(".talk-message:contains(fijne wandeling)").size());
        assertEquals(410, pages.visitor().open("/brummen/hulp/" + code).status());
    }

    @Test
    void of_two_who_hammer_the_closings_each_post_closes_once_and_each_neighbour_hears_it_once() throws Exception {
        var colleague = in(villagers.asBuurtverbinder(villagers.withAccount(villagers.in("oeken", "Theo"))));
        var codes = new ArrayList<String>();
        var closings = new ArrayList<String>();
        for (int i = 0; i < 4; i++) {
            var caller = desk.arrive(call("Klaar " + i, "0575-00 04 0" + i, "Wie wandelt er met mij, ommetje " + i + "?"));
            codes.add(caller.first(".phone-code").text());
            answered(codes.get(i), "Ik ga mee.");
            closings.add(caller.first("a[href$=sluiting]").attr("href"));
        }
        var ones = closings.stream().map(desk::open).toList();
        var others = new ArrayList<>(closings.stream().map(colleague::open).toList());
        Collections.reverse(others);

        var first = CompletableFuture.supplyAsync(() -> ones.stream()
            .map(page -> desk.submit(page, "form[action$=sluiting]", "afloop", "helped-elsewhere")).toList());
        var second = CompletableFuture.supplyAsync(() -> others.stream()
            .map(page -> colleague.submit(page, "form[action$=sluiting]", "afloop", "no-longer-needed")).toList());
        var told = java.util.stream.Stream.concat(first.get().stream(), second.get().stream()).toList();

        assertEquals(closings.size(), told.stream().filter(page -> page.status() == 303).count());
        told.stream().filter(page -> page.status() != 303).forEach(page -> {
            assertEquals(409, page.status());
            assertTrue(page.text().contains("rondde dit al af"), page.text());
        });
        for (var code : codes) {
            assertEquals(2, rows.number("SELECT COUNT(*) FROM message m JOIN conversation c ON c.id = m.conversation_id JOIN help_post p"
                + " ON p.id = c.help_post_id WHERE p.code = '" + code + "'"), "the answer, and once that it is over");
        }
        assertTrue(desk.open(closings.get(0)).text().contains("U hoeft niets meer te doen."));
    }
}
