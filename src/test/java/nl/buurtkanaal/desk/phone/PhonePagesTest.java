package nl.buurtkanaal.desk.phone;

import static nl.buurtkanaal.conversation.Villagers.asks;
import static nl.buurtkanaal.conversation.Villagers.emailOf;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import nl.buurtkanaal.cast.Page;
import nl.buurtkanaal.cast.Pages;
import nl.buurtkanaal.cast.SignIn;
import nl.buurtkanaal.cast.TestClock;
import nl.buurtkanaal.cast.Visitor;
import nl.buurtkanaal.category.Category;
import nl.buurtkanaal.conversation.Villagers;
import nl.buurtkanaal.person.Bans;
import nl.buurtkanaal.person.Leaving;
import nl.buurtkanaal.person.Person;
import nl.buurtkanaal.person.Role;
import nl.buurtkanaal.person.Roles;
import nl.buurtkanaal.platform.database.DemoPart;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@MicronautTest(transactional = false)
class PhonePagesTest {

    private static final String INTAKE = "/brummen/balie/telefoon";
    private static final String CALLS = "/brummen/balie/bellen";
    private static final String FORM = "form.phone-form";

    @Inject
    Pages pages;
    @Inject
    SignIn signIn;
    @Inject
    Villagers villagers;
    @Inject
    TransactionOperations<Connection> transactions;
    @Inject
    List<DemoPart> parts;
    @Inject
    TestClock clock;
    @Inject
    Roles roles;
    @Inject
    Bans bans;
    @Inject
    Leaving leaving;

    private Person marijke;
    private Visitor desk;

    @BeforeEach
    void marijkeHoldsThePhone() {
        clock.reset();
        openToPosts();
        marijke = villagers.asBuurtverbinder(villagers.withAccount(villagers.in("oeken", "Marijke")));
        desk = in(marijke);
    }

    @AfterEach
    void everybodyGoes() {
        villagers.removeAll();
    }

    @Test
    void a_call_becomes_a_post_on_one_screen_without_the_name_of_who_called() {
        var placed = call("Toos", "0575-00 02 01", "Wie haalt dinsdagochtend boodschappen voor mij? Ik schrijf zelf een lijstje.");

        assertEquals("phone.published", flash(placed));
        var caller = desk.arrive(placed);
        assertEquals("Toos", caller.heading());
        var code = caller.first(".phone-code").text();
        var post = pages.visitor().open("/brummen/hulp/" + code);
        assertEquals(200, post.status());
        assertFalse(post.source().contains("Toos"));
        assertFalse(in(villagers.withAccount(villagers.in("hall", "Kees"))).open("/brummen/hulp/" + code).source().contains("Toos"));
        assertTrue(post.text().contains("Boodschappen"));
        assertTrue(caller.text().contains("Zei ja op"));
        assertEquals(code, desk.open(caller.first("main a[href$=/kaart]").attr("href")).first(".phone-code--large").text());
    }

    @Test
    void looking_what_there_is_keeps_every_word_and_guesses_the_rest() {
        villagers.post(villagers.in("oeken", "Sjaak"), Villagers.offers(Category.BOODSCHAPPEN, "Ik neem graag boodschappen mee"));
        var screen = desk.open(INTAKE);

        var looked = desk.post(INTAKE + "/kijken", with(Visitor.fieldsOf(screen.first(FORM)), "nummer", "0575-00 02 02", "naam", "Bep",
            "kern", "oeken", "tekst", "Wie doet boodschappen voor mij op dinsdagochtend?"));

        assertEquals(200, looked.status());
        assertTrue(looked.first("#aanbod").text().contains("Ik neem graag boodschappen mee"));
        var fields = Visitor.fieldsOf(looked.first(FORM));
        assertEquals("Bep", fields.get("naam"));
        assertEquals("Wie doet boodschappen voor mij op dinsdagochtend?", fields.get("tekst"));
        assertEquals("boodschappen", fields.get("categorie"));
        assertEquals("di-ochtend", fields.get("dagdelen"));
        var glance = desk.post(INTAKE + "/aanbod", fields);
        assertTrue(glance.document().text().contains("Ik neem graag boodschappen mee"));
        assertFalse(glance.has("form"));
    }

    @Test
    void nothing_is_placed_without_consent_and_no_word_is_lost() {
        var refused = desk.submit(desk.open(INTAKE), FORM, "nummer", "0575-00 02 03", "naam", "Riek", "kern", "oeken",
            "tekst", "Wie wandelt er met mij?");

        assertEquals(422, refused.status());
        assertTrue(refused.text().contains("Zet dan een vinkje"));
        assertEquals("Wie wandelt er met mij?", refused.first("textarea[name=tekst]").wholeText());
        assertFalse(anywhere("0575-000203") || anywhere("Riek"));
    }

    @Test
    void who_calls_again_is_found_by_number_but_only_in_the_own_kernen() {
        desk.arrive(call("Annie", "0575-00 02 04", "Wie wandelt er met mij op zaterdag?"));

        var asked = call("Annie", "+31 575 000204", "Wie kijkt naar mijn tuinhek?");

        assertEquals(422, asked.status());
        assertTrue(asked.first("#veld-beller").text().contains("Annie uit Oeken nummer eindigt op 04"));
        var chosen = asked.first("#veld-beller input").attr("value");
        var placed = desk.submit(asked, FORM, "toestemming", "ja", "beller", chosen);
        assertTrue(placed.redirect().orElseThrow().startsWith("/brummen/balie/bellers/" + chosen));
        assertEquals(2, desk.arrive(placed).document().select(".phone-post").size());

        var hall = in(villagers.asBuurtverbinder(villagers.withAccount(villagers.in("hall", "Henk"))));
        var elsewhere = hall.post(INTAKE + "/kijken",
            with(Visitor.fieldsOf(hall.open(INTAKE).first(FORM)), "nummer", "0575-00 02 04", "naam", "Annie",
            "kern", "hall"));
        assertFalse(elsewhere.has("#veld-beller"));
        assertEquals(404, hall.open("/brummen/balie/bellers/" + chosen).status());
    }

    @Test
    void nobody_of_another_kern_edition_or_without_a_desk_gets_near() {
        var caller = desk.arrive(call("Door", "0575-00 02 05", "Wie wandelt er met mij op zondag?"));
        var person = caller.uri().getPath();
        var code = caller.first(".phone-code").text();
        var line = answered(code, "Ik loop graag mee.");
        var paths = List.of(INTAKE, CALLS, CALLS + "/" + line, person, person + "/berichten/" + code + "/kaart", person + "/berichten/"
            + code + "/sluiting");
        var acts = List.of(INTAKE, INTAKE + "/kijken", INTAKE + "/aanbod", CALLS + "/" + line + "/uitkomst", person + "/gegevens", person
            + "/vertrek", person + "/overzicht", person + "/berichten/" + code + "/sluiting", person + "/berichten/" + code
            + "/intrekking");

        var resident = in(villagers.withAccount(villagers.in("oeken", "Greet")));
        var zalk = in(villagers.asBuurtverbinder(villagers.withAccount(villagers.in("zalk", "Gerda"))));
        for (var path : paths) {
            assertTrue(pages.visitor().open(path).redirect().orElse("").startsWith("/inloggen"), path);
            assertEquals(404, resident.open(path).status(), path);
            assertEquals(404, zalk.open(path).status(), path);
        }
        for (var stranger : List.of(resident, zalk)) {
            var token = stranger.open("/mijn").first("input[name=formtoken]").attr("value");
            acts.forEach(act -> assertEquals(404,
                stranger.post(act, Map.of("formtoken", token, "uitkomst", "gesproken", "versie", "0", "gelezen", "0", "zeker", "ja"))
                .status(), act));
        }
        var hall = in(villagers.asBuurtverbinder(villagers.withAccount(villagers.in("hall", "Henk"))));
        assertEquals(404, hall.open(person).status());
        assertEquals(404, hall.open(CALLS + "/" + line).status());
        assertFalse(hall.open(CALLS).text().contains("Door"));
        assertEquals(200, desk.open(CALLS + "/" + line).status());
    }

    @Test
    void what_always_needs_a_look_goes_to_a_colleague() {
        var placed = call("Leida", "0575-00 02 06", "Wie rijdt mij dinsdag naar het ziekenhuis?");

        assertEquals("phone.submitted", flash(placed));
        var code = desk.arrive(placed).first(".phone-code").text();
        assertEquals(404, desk.open("/brummen/balie/berichten/" + code).status());
        var colleague = in(villagers.asBuurtverbinder(villagers.withAccount(villagers.in("oeken", "Theo"))));
        assertEquals(200, colleague.open("/brummen/balie/berichten/" + code).status());
    }

    @Test
    void an_offer_by_phone_is_answered_when_somebody_knows_who_offers() {
        var screen = desk.open(INTAKE);
        var placed = desk.submit(screen, FORM, "nummer", "0575-00 02 14", "naam", "Bertha", "kern", "oeken", "soort", "OFFER",
            "tekst", "Ik rijd u graag naar het ziekenhuis.", "toestemming", "ja");
        assertEquals("phone.submitted", flash(placed));
        var code = desk.arrive(placed).first(".phone-code").text();
        var colleague = in(villagers.asBuurtverbinder(villagers.withAccount(villagers.in("oeken", "Theo"))));
        colleague.submit(colleague.open("/brummen/balie/berichten/" + code), "form[action$=doorlating]");
        var asker = in(villagers.withAccount(villagers.in("hall", "Kees")));
        assertFalse(asker.open("/brummen/hulp/" + code).has("#antwoord"));
        var bertha = desk.arrive(placed).uri().getPath().replaceAll(".*/", "");
        assertTrue(colleague.open("/brummen/balie/mensen").text().contains("Bertha"));

        colleague.submit(colleague.open("/brummen/balie/mensen/" + bertha), "form:has(input[value=oranje])");

        assertTrue(asker.open("/brummen/hulp/" + code).has("#antwoord"));
    }

    @Test
    void sent_twice_it_is_placed_once() throws Exception {
        var screen = desk.open(INTAKE);
        var typed = new String[] {"nummer", "0575-00 02 07", "naam", "Mien", "kern", "oeken", "tekst", "Wie wandelt er met mij in het bos?",
            "toestemming", "ja"};

        var first = CompletableFuture.supplyAsync(() -> desk.submit(screen, FORM, typed));
        var second = CompletableFuture.supplyAsync(() -> desk.submit(screen, FORM, typed));

        assertEquals(first.get().redirect(), second.get().redirect());
        assertEquals(1, desk.arrive(first.get()).document().select(".phone-post").size());
    }

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
        assertEquals(1, count(messages));
        assertEquals("call.gesproken", flash(desk.submit(money, "form[action$=uitkomst]", "uitkomst", "gesproken")), "as they choose");
        assertEquals(2, count(messages));

        var closing = desk.open(caller.first("a[href$=sluiting]").attr("href"));
        var helperId = closing.first("select[name=helper] option:matches(Koos)").attr("value");
        var word = desk.submit(closing, "form[action$=sluiting]", "afloop", "helped-here", "helper", helperId, "bedankje",
            "Hier is mijn pincode.");
        assertEquals(422, word.status());
        assertTrue(word.text().contains("Lees dit even"), word.text());
        assertEquals(2, count(messages));
        assertEquals(303, desk.submit(word, "form[action$=sluiting]").status());
        assertEquals(3, count(messages));
    }

    @Test
    void two_at_one_call_write_one_outcome() throws Exception {
        var caller = desk.arrive(call("Gijs", "0575-00 02 09", "Wie wandelt er met mij naar de kerk?"));
        var line = answered(caller.first(".phone-code").text(), "Ik ga ook.");
        var colleague = in(villagers.asBuurtverbinder(villagers.withAccount(villagers.in("oeken", "Theo"))));
        var ones = desk.open(CALLS + "/" + line);
        var others = colleague.open(CALLS + "/" + line);

        var first = CompletableFuture.supplyAsync(() -> desk.submit(ones, "form[action$=uitkomst]", "uitkomst", "gesproken"));
        var second = CompletableFuture.supplyAsync(() -> colleague.submit(others, "form[action$=uitkomst]", "uitkomst", "niet-thuis"));

        assertEquals(List.of(303, 409), List.of(first.get().status(), second.get().status()).stream().sorted().toList());
        assertEquals(1, count("SELECT COUNT(*) FROM call_attempt WHERE call_line_id = " + line));
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
    void one_call_takes_consent_back_and_the_post_is_gone_at_once() {
        var caller = desk.arrive(call("Fien", "0575-00 02 11", "Wie wandelt er met mij op woensdag?"));
        var code = caller.first(".phone-code").text();
        answered(code, "Ik ga graag mee.");

        var gone = desk.submit(caller, "form[action$=intrekking]");

        assertEquals("phone.withdrawn", flash(gone));
        assertEquals(404, pages.visitor().open("/brummen/hulp/" + code).status());
        assertTrue(desk.arrive(gone).text().contains("Toestemming ingetrokken"));
        assertTrue(desk.open(CALLS).has(".empty"));
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
    void who_asks_what_is_kept_of_them_hears_all_of_it_and_each_look_is_written_down() {
        var caller = desk.arrive(call("Hendrikje", "0575-00 02 29", "Wie leest mij op woensdag de krant voor?"));
        var id = caller.uri().getPath().replaceFirst(".*/", "");

        var read = desk.submit(caller, "form[action$=overzicht]");

        assertEquals(200, read.status());
        for (var kept : List.of("Wat Buurtkanaal bewaart van Hendrikje", "Wie leest mij op woensdag de krant voor?", "Waarvoor: ")) {
            assertTrue(read.text().contains(kept), kept + " is not in " + read.text());
        }
        assertEquals(1, count("SELECT COUNT(*) FROM audit_entry WHERE act = 'person.data-read' AND subject_id = " + id));
        var account = villagers.withAccount(villagers.in("oeken", "Lena"));
        assertEquals(403, desk.post("/brummen/balie/bellers/" + account.id() + "/overzicht",
            Map.of("formtoken", caller.first("input[name=formtoken]").attr("value"))).status(), "who has an account reads it there");
    }

    @Test
    void who_wants_to_be_forgotten_is_found_in_no_table() {
        var caller = desk.arrive(call("Wilhelmientje", "0575-00 02 13", "Wie wandelt er met mij over de zandverstuiving?"));
        var code = caller.first(".phone-code").text();
        var line = answered(code, "Ik wil wel mee.");
        var call = desk.open(CALLS + "/" + line);
        desk.submit(call, "form[action$=uitkomst]", "uitkomst", "gesproken",
            call.first("input[name^=besluit]").attr("name").replace("besluit", "woorden"),
            "Bij het ezelsbruggetje.");
        assertTrue(anywhere("Wilhelmientje") && anywhere("31575000213") && anywhere("zandverstuiving") && anywhere("ezelsbruggetje"));
        assertEquals(422, desk.submit(caller, "form[action$=vertrek]").status());

        var gone = desk.submit(caller, "form[action$=vertrek]", "zeker", "ja");

        assertEquals("phone.forgotten", flash(gone));
        for (var trace : List.of("Wilhelmientje", "31575000213", "0575-000213", "zandverstuiving", "ezelsbruggetje")) {
            assertFalse(anywhere(trace), trace);
        }
        assertEquals(404, desk.open(caller.uri().getPath()).status());
        assertEquals(4, pages.visitor().open("/brummen/hulp/" + code).status() / 100);
    }

    @Test
    void what_was_written_for_a_caller_stays_with_a_colleague_when_its_buurtverbinder_goes() {
        var deputy = villagers.withAccount(villagers.in("hall", "Theo"));
        roles.grantBySite(deputy.id(), new Role(Role.Kind.BUURTVERBINDER, deputy.editionId(), Set.of(), Set.of(marijke.kernId())),
            clock.instant());
        var chief = villagers.withAccount(villagers.in("eerbeek", "Hanneke"));
        roles.grantBySite(chief.id(), new Role(Role.Kind.ADMINISTRATOR, chief.editionId(), Set.of(), Set.of()), clock.instant());
        var post = villagers.postFor(villagers.in("oeken", "Truus"), marijke, asks(Category.TUIN, "Wie knipt mijn heg?"));

        transactions.executeWrite(status -> {
            bans.ban(marijke.id(), "geld", chief.id(), clock.instant());
            return null;
        });

        assertEquals(deputy.id(), count("SELECT author_id FROM help_post WHERE id = " + post.id()));
        assertEquals(200, pages.visitor().open("/brummen/hulp/" + post.code()).status());
        answered(post.code(), "Ik knip graag.");
        assertTrue(in(chief).open(CALLS).text().contains("Truus"));

        leaving.leave(deputy.id(), deputy.id(), clock.instant());

        assertEquals(chief.id(), count("SELECT author_id FROM help_post WHERE id = " + post.id()));
        assertEquals(200, pages.visitor().open("/brummen/hulp/" + post.code()).status());
        assertEquals(1, count("SELECT on_board FROM help_post WHERE id = " + post.id()));
    }

    /** Somebody answers for the personal data, so that the edition takes posts. */
    private void openToPosts() {
        parts.stream().filter(part -> part.getClass().getSimpleName().equals("EditionDemo"))
            .forEach(part -> transactions.executeWrite(status -> {
            part.load(clock.instant());
            return null;
        }));
    }

    private Page call(String name, String number, String words) {
        return desk.submit(desk.open(INTAKE), FORM, "nummer", number, "naam", name, "kern", "oeken", "tekst", words, "toestemming", "ja");
    }

    /** A neighbour answers; returns the id of the line that comes of it. */
    private long answered(String code, String words) {
        answer(in(villagers.withAccount(villagers.in("hall", "Koos"))), code, words);
        return count("SELECT MAX(l.id) FROM call_line l JOIN help_post p ON p.id = l.help_post_id WHERE l.open = TRUE AND p.code = '" + code
            + "'");
    }

    private String answer(Visitor helper, String code, String words) {
        return helper.submit(helper.open("/brummen/hulp/" + code), "#antwoord", "bericht", words).redirect().orElseThrow();
    }

    private Visitor in(Person person) {
        return signIn.with(emailOf(person), Villagers.PASSWORD);
    }

    private static String flash(Page page) {
        return page.redirect().orElseThrow(() -> new AssertionError(page.status() + " " + page.text())).replaceAll(".*melding=", "");
    }

    private static Map<String, String> with(Map<String, String> fields, String... typed) {
        for (var i = 0; i < typed.length; i += 2) {
            fields.put(typed[i], typed[i + 1]);
        }
        return fields;
    }

    private long count(String query) {
        return transactions.executeRead(status -> {
            try (var statement = status.getConnection().createStatement(); var rows = statement.executeQuery(query)) {
                rows.next();
                return rows.getLong(1);
            } catch (SQLException e) {
                throw new AssertionError(e);
            }
        });
    }

    /** Whether a text stands in any column of any table. */
    private boolean anywhere(String text) {
        return transactions.executeRead(status -> {
            try (var statement = status.getConnection().createStatement()) {
                var questions = new ArrayList<String>();
                try (var columns = statement.executeQuery("SELECT table_name, column_name FROM information_schema.columns"
                    + " WHERE table_schema = DATABASE()"
                    + " AND data_type IN ('varchar', 'char', 'text', 'mediumtext', 'longtext', 'json')"
                    + " AND table_name NOT IN ('postcode_kern', 'kern', 'gemeente', 'kern_neighbour')")) {
                    while (columns.next()) {
                        questions.add("SELECT 1 FROM " + columns.getString(1) + " WHERE `" + columns.getString(2) + "` LIKE '%" + text
                            + "%' LIMIT 1");
                    }
                }
                for (var question : questions) {
                    try (var rows = statement.executeQuery(question)) {
                        if (rows.next()) {
                            return true;
                        }
                    }
                }
                return false;
            } catch (SQLException e) {
                throw new AssertionError(e);
            }
        });
    }
}
