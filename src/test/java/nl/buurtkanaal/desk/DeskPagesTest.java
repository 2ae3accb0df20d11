package nl.buurtkanaal.desk;

import static nl.buurtkanaal.conversation.Villagers.emailOf;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import nl.buurtkanaal.cast.Pages;
import nl.buurtkanaal.cast.Queries;
import nl.buurtkanaal.cast.SignIn;
import nl.buurtkanaal.cast.TestClock;
import nl.buurtkanaal.cast.TestMails;
import nl.buurtkanaal.cast.Visitor;
import nl.buurtkanaal.category.Category;
import nl.buurtkanaal.category.DayParts;
import nl.buurtkanaal.conversation.Villagers;
import nl.buurtkanaal.help.HelpPost;
import nl.buurtkanaal.help.HelpPostAuthors;
import nl.buurtkanaal.help.HelpPostContent;
import nl.buurtkanaal.help.HelpPosts;
import nl.buurtkanaal.person.Confirmations;
import nl.buurtkanaal.person.Person;
import nl.buurtkanaal.platform.mail.MailRound;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@MicronautTest(transactional = false)
class DeskPagesTest {

    @Inject
    Pages pages;
    @Inject
    SignIn signIn;
    @Inject
    Villagers villagers;
    @Inject
    HelpPosts posts;
    @Inject
    Confirmations confirmations;
    @Inject
    MailRound mailRound;
    @Inject
    TestMails mails;
    @Inject
    TestClock clock;

    private Person greet;
    private Person marijke;
    private HelpPost rit;
    private String task;

    @BeforeEach
    void greetAsksForALift() {
        clock.reset();
        greet = villagers.withAccount(villagers.in("oeken", "Greet"));
        marijke = villagers.asBuurtverbinder(villagers.withAccount(villagers.in("oeken", "Marijke")));
        rit = submit(greet, Category.VERVOER, "Wie rijdt mij naar Hall?", "Elke dinsdagochtend.", HelpPost.Kind.REQUEST);
        task = "/brummen/balie/berichten/" + rit.code();
    }

    @AfterEach
    void everybodyGoes() {
        villagers.removeAll();
    }

    @Test
    void the_desk_is_not_there_for_residents_nor_for_who_is_signed_out() {
        var resident = in(greet);
        for (var path : new String[] {"/brummen/balie", task, "/brummen/balie/mensen", "/brummen/balie/mensen/" + marijke.id(),
            "/brummen/balie/antwoorden", "/brummen/balie/antwoorden/nieuw", "/brummen/balie/antwoorden/-1"}) {
            assertTrue(pages.visitor().open(path).redirect().orElse("").startsWith("/inloggen"), path);
            assertEquals(404, resident.open(path).status(), path);
        }
        assertEquals(404, in(marijke).open("/kampen/balie").status());
        var token = resident.open("/mijn").first("input[name=formtoken]").attr("value");
        for (var act : new String[] {"/doorlating", "/afwijzing", "/antwoord", "/wijziging", "/vraag", "/blik", "/vasthouding",
            "/loslating", "/overdracht",
            "/andere-kern", "/overname", "/teruggave"}) {
            assertEquals(404, resident.post(task + act, Map.of("formtoken", token, "versie", "0")).status());
        }
        for (var act : new String[] {"/bevestiging", "/intrekking", "/vog"}) {
            assertEquals(404, resident.post("/brummen/balie/mensen/" + marijke.id() + act, Map.of("formtoken", token, "soort", "oranje"))
                .status());
        }
    }

    @Test
    void what_waits_is_listed_with_its_reason_and_let_through_with_one_button() {
        var desk = in(marijke);
        var list = desk.open("/brummen/balie");
        assertTrue(list.first(mine()).text().contains("Wie rijdt mij naar Hall?"));
        assertTrue(list.first(mine() + " .task-why").text().contains("een van de eerste twee berichten"));
        assertTrue(list.first(mine() + " .task-why").text().contains("extra controle"));

        var done = desk.submit(list, mine() + " form[action$=doorlating]");

        assertEquals("/brummen/balie?melding=desk.let-through", done.redirect().orElseThrow());
        assertEquals(200, pages.visitor().open("/brummen/hulp/" + rit.code()).status());
        var empty = desk.arrive(done);
        assertEquals("Alles is bekeken", empty.first(".empty-title").text());
        mailRound.run();
        assertTrue(mails.newestTo(emailOf(greet)).isEmpty(), "as long as it can be undone");
        clock.pass(Duration.ofMinutes(10));
        mailRound.run();
        var mail = mails.newestTo(emailOf(greet)).orElseThrow();
        assertFalse(mail.text().contains("Hall"));
        assertEquals("/brummen/hulp/" + rit.code(), TestMails.firstLink(mail));
    }

    @Test
    void sent_back_it_tells_the_author_why_who_mends_it_and_sends_it_again() {
        var desk = in(marijke);
        var page = desk.open(task);
        var nothingChosen = desk.submit(page, "form[action$=afwijzing]", "uitleg", "Schrijf er de tijd bij.");
        assertEquals(422, nothingChosen.status());
        assertEquals("Schrijf er de tijd bij.", nothingChosen.first("#veld-uitleg").wholeText());

        desk.submit(nothingChosen, "form[action$=afwijzing]", "reden", "UNCLEAR");

        clock.pass(Duration.ofMinutes(10));
        mailRound.run();
        var author = in(greet);
        var mend = author.open(TestMails.firstLink(mails.newestTo(emailOf(greet)).orElseThrow()));
        assertTrue(mend.text().contains("Schrijf er de tijd bij."));
        author.submit(mend, "form[action$=wijzigen]", "words", "Elke dinsdagochtend om negen uur.");
        var again = desk.open("/brummen/balie");
        assertTrue(again.first(mine()).text().contains("om negen uur"));
        assertTrue(again.first(mine() + " .task-why").text().contains("aangepast"));
    }

    @Test
    void of_two_at_one_post_the_second_hears_that_somebody_was_first() throws Exception {
        var one = in(marijke);
        var other = in(villagers.asBuurtverbinder(villagers.withAccount(villagers.in("oeken", "Theo"))));
        var ones = one.open(task);
        var others = other.open(task);

        var first = CompletableFuture.supplyAsync(() -> one.submit(ones, "form[action$=doorlating]"));
        var second = CompletableFuture.supplyAsync(() -> other.submit(others, "form[action$=afwijzing]", "reden", "UNCLEAR"));

        var statuses = List.of(first.get().status(), second.get().status()).stream().sorted().toList();
        assertEquals(List.of(303, 409), statuses);
        var late = first.get().status() == 409 ? first.get() : second.get();
        assertEquals("Iemand was u voor", late.heading());
    }

    @Test
    void a_number_that_may_be_a_bsn_is_shown_without_its_middle() {
        submit(greet, Category.TUIN, "Kast", "Nummer 123456782", HelpPost.Kind.OFFER, true);

        assertFalse(in(marijke).open("/brummen/balie").source().contains("123456782"));
    }

    @Test
    void a_post_without_a_kind_of_help_gets_one_when_it_is_let_through() {
        var anders = submit(greet, Category.ANDERS, "Wie weet waar het koor oefent?", "Ik zing graag.", HelpPost.Kind.REQUEST);
        var desk = in(marijke);

        desk.submit(desk.open("/brummen/balie/berichten/" + anders.code()), "form[action$=doorlating]", "categorie", "samen");

        assertEquals(Category.SAMEN, posts.byId(anders.id()).orElseThrow().category());
        assertTrue(posts.byId(anders.id()).orElseThrow().onBoard());
    }

    @Test
    void next_door_sees_it_after_twelve_hours() {
        var nextDoor = villagers.asBuurtverbinder(villagers.withAccount(villagers.in("hall", "Henk")));
        assertEquals(404, in(nextDoor).open(task).status());

        clock.pass(Duration.ofHours(12));

        assertEquals(200, in(nextDoor).open(task).status());
    }

    @Test
    void a_buurtverbinder_does_not_decide_on_their_own_post() {
        var own = submit(marijke, Category.VERVOER, "Ik rijd graag", "Op woensdag.", HelpPost.Kind.OFFER);

        assertEquals(404, in(marijke).open("/brummen/balie/berichten/" + own.code()).status());
    }

    @Test
    void who_offers_orange_help_is_listed_to_get_to_know_and_confirmed_once() {
        submit(greet, Category.MAATJE, "Ik word graag iemands maatje", "Op zaterdag.", HelpPost.Kind.OFFER);
        var desk = in(marijke);
        var list = desk.open("/brummen/balie/mensen");
        assertTrue(list.text().contains("Greet"));
        var person = desk.open(list.first(".row a").attr("href"));

        desk.submit(person, "form:has(input[value=oranje])");
        desk.submit(person, "form:has(input[value=oranje])");

        assertTrue(confirmations.isConfirmedForOrange(greet.id(), now()));
        assertEquals(1, confirmations.of(greet.id(), now()).size());
        assertFalse(desk.open("/brummen/balie/mensen").has(".row"));
        var known = desk.open("/brummen/balie/mensen/" + greet.id());
        assertEquals(422, desk.submit(known, "form[action$=intrekking]").status());
        desk.submit(known, "form[action$=intrekking]", "oorzaak", "AGREEMENTS", "reden", "Kwam drie keer niet opdagen.");
        assertFalse(confirmations.isConfirmedForOrange(greet.id(), now()));
        mailRound.run();
        var told = mails.newestTo(emailOf(greet)).orElseThrow();
        assertTrue(told.text().contains("Waarom? Afspraken zijn niet nagekomen."), told.text());
        assertFalse(told.text().contains("opdagen"), "own words stay on the site");
        assertTrue(in(greet).open(TestMails.firstLink(told)).text().contains("Kwam drie keer niet opdagen."));
    }

    @Test
    void a_vog_is_noted_by_month_and_organisation() {
        var desk = in(marijke);
        var person = desk.open("/brummen/balie/mensen/" + greet.id());
        assertEquals(422, desk.submit(person, "form[action$=vog]", "organisatie", "Welzijn", "maand", "13-2026").status());
        assertEquals(422, desk.submit(person, "form[action$=vog]", "organisatie", "Welzijn", "maand", "12-2026").status());

        desk.submit(person, "form[action$=vog]", "organisatie", "Welzijn (voorbeeld)", "maand", "10-2026");

        assertTrue(desk.open("/brummen/balie/mensen/" + greet.id()).text().contains("door Welzijn (voorbeeld) in oktober 2026"));
    }

    @Test
    void people_are_found_by_name_within_ones_own_kernen() {
        villagers.in("zalk", "Grietje");
        var desk = in(marijke);

        var people = desk.open("/brummen/balie/mensen");

        assertTrue(desk.submit(people, "form[role=search]", "naam", "gree").text().contains("Greet"));
        assertTrue(desk.submit(people, "form[role=search]", "naam", "Grietje").text().contains("Niemand gevonden"));
        assertTrue(desk.submit(people, "form[role=search]", "naam", "%").text().contains("Niemand gevonden"));
        var long61 = desk.submit(people, "form[role=search]", "naam", "a".repeat(61));
        assertEquals(422, long61.status());
        assertEquals("a".repeat(61), long61.first("#veld-naam").attr("value"));
        for (var id : new String[] {"0", "-1", "abc", "99999999999999999999", String.valueOf(marijke.id())}) {
            assertEquals(404, desk.open("/brummen/balie/mensen/" + id).status(), id);
        }
    }

    /**
     * Everything but posts is asked in one question, and so is what stands around one post. Each asks by an index.
     */
    @Test
    void the_desk_asks_few_questions_however_much_waits() {
        var desk = in(marijke);
        var most = Map.of("/brummen/balie", 6, task, 6, "/brummen/balie/mensen", 6, "/brummen/balie/bezetting", 6,
            "/brummen/balie/antwoorden", 3, "/brummen/balie/woorden", 3);
        most.forEach((path, limit) -> {
            var queries = Queries.during(() -> desk.open(path));
            assertTrue(queries.size() <= limit, () -> path + ": " + queries.size() + "\n" + String.join("\n", queries));
        });
    }

    /** The place on the desk of the lift that Greet asks for. */
    private String mine() {
        return ".task[aria-labelledby=bericht-" + rit.code() + "]";
    }

    private HelpPost submit(Person author, Category category, String title, String text, HelpPost.Kind kind) {
        return submit(author, category, title, text, kind, false);
    }

    private HelpPost submit(Person author, Category category, String title, String text, HelpPost.Kind kind, boolean noBsn) {
        var content = new HelpPostContent(kind, category, title, text, DayParts.OPEN, HelpPost.Rhythm.ONCE, null, null,
            HelpPost.Reach.NEIGHBOURS, false, false, noBsn);
        return posts.submit(author.editionId(), author.kernId(), HelpPostAuthors.self(author.id()), content, now());
    }

    private Visitor in(Person person) {
        return signIn.with(emailOf(person), Villagers.PASSWORD);
    }

    private Instant now() {
        return clock.instant();
    }
}
