package nl.buurtkanaal.pages;

import static nl.buurtkanaal.conversation.Villagers.asks;
import static nl.buurtkanaal.conversation.Villagers.emailOf;
import static nl.buurtkanaal.conversation.Villagers.offers;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import nl.buurtkanaal.cast.Directory;
import nl.buurtkanaal.cast.Pages;
import nl.buurtkanaal.cast.Queries;
import nl.buurtkanaal.cast.SignIn;
import nl.buurtkanaal.cast.TestClock;
import nl.buurtkanaal.cast.Visitor;
import nl.buurtkanaal.category.Category;
import nl.buurtkanaal.conversation.Villagers;
import nl.buurtkanaal.help.HelpPost;
import nl.buurtkanaal.help.PostLife;
import nl.buurtkanaal.help.VisiblePost;
import nl.buurtkanaal.person.Person;
import nl.buurtkanaal.platform.jobs.Job;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@MicronautTest(transactional = false)
class PostPagesTest {

    @Inject
    Pages pages;
    @Inject
    SignIn signIn;
    @Inject
    Villagers villagers;
    @Inject
    Directory directory;
    @Inject
    PostLife life;
    @Inject
    TestClock clock;
    @Inject
    List<Job> jobs;

    private Person greet;
    private HelpPost heg;
    private String path;

    @BeforeEach
    void greetOfOekenAsksForSomething() {
        clock.reset();
        directory.reset();
        greet = villagers.withAccount(villagers.in("oeken", "Greet"));
        heg = villagers.post(greet, asks(Category.TUIN, "Wie knipt mijn heg?").on("di-ochtend"));
        path = "/brummen/hulp/" + heg.code();
    }

    @AfterEach
    void everybodyGoes() {
        villagers.removeAll();
    }

    @Test
    void a_stranger_reads_what_is_asked_and_where_but_not_by_whom_or_when() {
        var page = pages.visitor().open(path);

        assertEquals("Wie knipt mijn heg?", page.heading());
        assertTrue(page.text().contains("Ongeveer twee uur per keer."));
        assertTrue(page.first(".post-head").text().contains("Oeken"));
        assertTrue(page.first(".post-head").text().contains("Tuin"));
        assertFalse(page.source().contains("Greet"));
        assertFalse(page.text().contains("dinsdagochtend"));
        assertFalse(page.has(".facts"));
        assertEquals("noindex", page.first("meta[name=robots]").attr("content"));
        assertEquals("/inloggen?terug=" + (path + "/antwoorden").replace("/", "%2F"), page.first("main a[href^=/inloggen]").attr("href"));
        assertFalse(page.has("main form"));
    }

    @Test
    void the_desk_reads_what_may_be_a_citizen_number_without_its_middle() {
        villagers.change(heg, "title = 'Nummer 123456782', body = 'Kast 123456782', status = 'SUBMITTED', on_board = FALSE");
        var marijke = villagers.asBuurtverbinder(villagers.withAccount(villagers.in("oeken", "Marijke")));

        var page = signIn.with(emailOf(marijke), Villagers.PASSWORD).open(path);

        assertEquals(200, page.status());
        assertFalse(page.source().contains("123456782"));
        assertTrue(page.first(".post-text").text().contains("12•••••82"));
        assertTrue(signIn.with(emailOf(greet), Villagers.PASSWORD).open(path).text().contains("Kast 123456782"));
    }

    @Test
    void everybody_reads_how_to_stay_safe_and_where_else_help_is() {
        var koffie = "/brummen/hulp/" + villagers.post(greet, asks(Category.GEZELSCHAP, "Wie drinkt er koffie mee?")).code();
        var page = pages.visitor().open(koffie);

        assertTrue(page.text().contains("U mag altijd nee zeggen."));
        assertTrue(page.has("main a[href=/brummen/ontmoetingsplekken]"));
        assertTrue(page.has(".visit a[href^=/brummen/spreekuren/]"));
        assertTrue(page.has(".card a[href^=/brummen/sociale-kaart/]"));
        assertTrue(page.has("a[href='tel:112']"));
    }

    @Test
    void a_neighbour_reads_who_asks_and_when_and_sees_no_matches() {
        villagers.post(villagers.in("hall", "Loes"), offers(Category.TUIN, "Ik snoei graag").on("di-ochtend"));
        var page = as(villagers.withAccount(villagers.in("hall", "Kees"))).open(path);

        assertTrue(page.first(".facts").text().contains("Greet"));
        assertTrue(page.first(".facts").text().contains("dinsdagochtend"));
        assertTrue(page.has("form#antwoord"));
        assertFalse(page.text().contains("Ik snoei graag"));
        assertFalse(page.has("form[action$=/pauze]"));
    }

    @Test
    void the_author_sees_who_fits_and_why_and_can_change_pause_and_close_it() {
        var offer = villagers.post(villagers.in("hall", "Loes"), offers(Category.TUIN, "Ik snoei graag").on("di-ochtend"));
        var page = as(greet).open(path);

        assertEquals(List.of("Ik snoei graag"), page.texts("#past ~ .rows .row-title"));
        assertTrue(page.first("#past ~ .rows .why").text().matches("Woont in Hall, \\d+ minuten fietsen\\. Kan op dinsdagochtend\\."));
        assertEquals("/brummen/hulp/" + offer.code(), page.first("#past ~ .rows a").attr("href"));
        assertTrue(page.has("form[action$=/pauze]"));
        assertTrue(page.has("a[href$=/wijzigen]"));
        assertTrue(page.has("a[href$=/sluiting]"));
        assertFalse(page.has("form#antwoord"));
    }

    @Test
    void the_desk_of_the_kern_sees_who_fits() {
        villagers.post(villagers.in("hall", "Loes"), offers(Category.TUIN, "Ik snoei graag"));
        var marijke = villagers.asBuurtverbinder(villagers.withAccount(villagers.in("oeken", "Marijke")));

        var page = as(marijke).open(path);

        assertEquals(List.of("Ik snoei graag"), page.texts("#past ~ .rows .row-title"));
        assertTrue(page.has("a[href=" + path + "/antwoorden]"));
    }

    @Test
    void nobody_who_fits_still_leads_on() {
        assertTrue(as(greet).open(path).text().contains("Er staat nu niets bij Vraag en aanbod dat hierbij past."));
    }

    @Test
    void what_waits_for_a_check_is_there_for_its_author_alone() {
        villagers.change(heg, "status = 'SUBMITTED', on_board = FALSE");

        assertTrue(as(greet).open(path).text().contains("Een buurtverbinder kijkt ernaar, binnen 24 uur"));
        assertEquals(404, pages.visitor().open(path).status());
        assertEquals(404, as(villagers.withAccount(villagers.in("hall", "Kees"))).open(path).status());
    }

    @Test
    void what_is_paused_or_closed_is_told_to_its_author_and_gone_for_others() {
        life.pause(greet.id(), heg.id(), clock.instant());
        var paused = as(greet).open(path);
        assertTrue(paused.text().contains("Dit heeft pauze"));
        assertTrue(paused.has("form[action$=/hervatting]"));
        assertEquals(404, pages.visitor().open(path).status());

        life.close(greet.id(), heg.id(), VisiblePost.Outcome.HELPED_HERE, "Dank u wel, Kees!", clock.instant());
        var closed = as(greet).open(path);
        assertTrue(closed.text().contains("Iemand van hier heeft geholpen"));
        assertTrue(closed.text().contains("Dank u wel, Kees!"));
        assertTrue(closed.has("form[action$=/heropening]"));
        var gone = pages.visitor().open(path);
        assertEquals(410, gone.status());
        assertTrue(gone.text().contains("afgerond, of de tijd is om"));
    }

    @Test
    void what_is_over_says_so_and_what_was_quiet_was_never_there() {
        clock.pass(Duration.ofDays(61));
        villagers.change(heg, "on_board = FALSE");
        assertEquals(410, pages.visitor().open(path).status());

        villagers.change(heg, "quiet = TRUE, on_board = FALSE");
        assertEquals(404, pages.visitor().open(path).status());
    }

    @Test
    void only_what_was_on_the_site_can_be_finished() {
        assertTrue(as(greet).open(path).has("a[href$=/sluiting]:contains(Afronden)"));

        villagers.change(heg, "status = 'SUBMITTED', on_board = FALSE");

        assertFalse(as(greet).open(path).has("a:contains(Afronden)"));
        assertTrue(as(greet).open(path).has("a[href$=/sluiting]"));
    }

    @Test
    void another_edition_and_an_unknown_code_are_not_there_and_a_mistyped_one_is_forgiven() {
        assertEquals(404, pages.visitor().open("/kampen/hulp/" + heg.code()).status());
        assertEquals(404, pages.visitor().open("/brummen/hulp/ZZZZZZ").status());
        assertEquals(404, pages.visitor().open("/brummen/hulp/%C3%A9%20%27").status());
        assertEquals(200, pages.visitor().open("/brummen/hulp/" + heg.code().toLowerCase()).status());
    }

    @Test
    void a_page_asks_the_database_little() {
        villagers.post(villagers.in("hall", "Loes"), offers(Category.TUIN, "Ik snoei graag"));
        var stranger = pages.visitor();
        var author = as(greet);
        var neighbour = as(villagers.withAccount(villagers.in("hall", "Kees")));
        var marijke = as(villagers.asBuurtverbinder(villagers.withAccount(villagers.in("oeken", "Marijke"))));
        var ride = villagers.post(greet, asks(Category.VERVOER, "Wie rijdt mij naar Zutphen?"));
        clock.pass(Duration.ofMinutes(10));
        jobs.stream().filter(job -> job.name().equals("asking-round")).forEach(job -> job.run(clock.instant()));
        for (var page : List.of(path, "/brummen/hulp/" + ride.code())) {
            List.of(stranger, author, neighbour, marijke).forEach(visitor -> visitor.open(page));

            assertTrue(Queries.during(() -> stranger.open(page)).size() <= 4, page);
            assertTrue(Queries.during(() -> author.open(page)).size() <= 6, page);
            assertTrue(Queries.during(() -> neighbour.open(page)).size() <= 6, page);
            assertTrue(Queries.during(() -> marijke.open(page)).size() <= 6, page);
        }
    }

    private Visitor as(Person person) {
        return signIn.with(emailOf(person), Villagers.PASSWORD);
    }
}
