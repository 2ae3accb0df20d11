package nl.buurtkanaal.desk;

import static nl.buurtkanaal.conversation.Villagers.emailOf;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import nl.buurtkanaal.cast.Queries;
import nl.buurtkanaal.cast.TestMails;
import nl.buurtkanaal.category.Category;
import nl.buurtkanaal.category.DayParts;
import nl.buurtkanaal.help.HelpPost;
import nl.buurtkanaal.help.HelpPostAuthors;
import nl.buurtkanaal.help.HelpPostContent;
import nl.buurtkanaal.person.Person;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DeskPagesTest extends DeskTest {

    private Person greet;
    private Person marijke;
    private HelpPost rit;
    private String task;

    @BeforeEach
    void greetAsksForALift() {
        greet = resident("oeken", "Greet");
        marijke = buurtverbinder("oeken", "Marijke");
        rit = submit(greet, Category.VERVOER, "Wie rijdt mij naar Hall?", "Elke dinsdagochtend.", HelpPost.Kind.REQUEST);
        task = "/brummen/balie/berichten/" + rit.code();
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
        var other = in(buurtverbinder("oeken", "Theo"));
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
        var nextDoor = buurtverbinder("hall", "Henk");
        assertEquals(404, in(nextDoor).open(task).status());

        clock.pass(Duration.ofHours(12));

        assertEquals(200, in(nextDoor).open(task).status());
    }

    @Test
    void a_buurtverbinder_does_not_decide_on_their_own_post() {
        var own = submit(marijke, Category.VERVOER, "Ik rijd graag", "Op woensdag.", HelpPost.Kind.OFFER);

        assertEquals(404, in(marijke).open("/brummen/balie/berichten/" + own.code()).status());
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

    private Instant now() {
        return clock.instant();
    }

    @Test
    void a_standard_answer_is_changed_ordered_and_taken_away() {
        var desk = in(marijke);
        var list = desk.open("/brummen/balie/antwoorden");
        var second = list.document().select(".plain-list > li h2").get(1).text();
        desk.submit(list, "form[action$=omhoog]");
        var theo = in(buurtverbinder("oeken", "Theo"));
        assertEquals(second, theo.open("/brummen/balie/antwoorden").first(".plain-list > li h2").text());
        var edit = desk.open(desk.open("/brummen/balie/antwoorden").first(".plain-list a").attr("href"));
        var wrong = desk.submit(edit, "form:has(#veld-titel)", "tekst", "Dag {voornaam}");
        assertEquals(422, wrong.status());
        assertTrue(wrong.text().contains("{voornaam} niet invullen"));
        desk.submit(wrong, "form:has(#veld-titel)", "titel", "Nieuwe naam", "tekst", "Dag {naam}");
        assertTrue(desk.open(task).text().contains("Nieuwe naam"));

        for (int left = 8; left > 0; left--) {
            var one = desk.open(desk.open("/brummen/balie/antwoorden").first(".plain-list a").attr("href"));
            desk.submit(one, "form[action$=verwijdering]");
        }

        assertTrue(desk.open(task).text().contains("Dit is werk voor de thuiszorg"), "without any, the shipped ones are back");
    }
}
