package nl.buurtkanaal.help;

import static nl.buurtkanaal.conversation.Villagers.asks;
import static nl.buurtkanaal.conversation.Villagers.emailOf;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.util.List;
import nl.buurtkanaal.cast.Page;
import nl.buurtkanaal.cast.Pages;
import nl.buurtkanaal.cast.Queries;
import nl.buurtkanaal.cast.SignIn;
import nl.buurtkanaal.cast.TestClock;
import nl.buurtkanaal.cast.Visitor;
import nl.buurtkanaal.category.Category;
import nl.buurtkanaal.conversation.Villagers;
import nl.buurtkanaal.person.Person;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@MicronautTest(transactional = false)
class BoardPagesTest {

    @Inject
    Pages pages;
    @Inject
    SignIn signIn;
    @Inject
    Villagers villagers;
    @Inject
    TestClock clock;

    private Person greet;

    @BeforeEach
    void greetAsksInLeuvenheim() {
        clock.reset();
        greet = villagers.withAccount(villagers.in("leuvenheim", "Greet"));
        villagers.post(greet, asks(Category.TUIN, "Wie knipt mijn heg?").on("di-ochtend"));
    }

    @AfterEach
    void everybodyGoes() {
        villagers.removeAll();
    }

    @Test
    void a_stranger_finds_a_post_with_a_plain_form_and_reads_no_name_day_or_date() {
        var visitor = pages.visitor();

        var found = visitor.submit(visitor.open("/brummen/hulp"), "form.filter", "kern", "leuvenheim", "zoek", "hegje");

        assertEquals(200, found.status());
        assertEquals(List.of("Wie knipt mijn heg?"), titles(found));
        assertEquals("Leuvenheim", found.first(".card-meta").text());
        assertEquals("hegje", found.first("#veld-zoek").attr("value"));
        assertEquals("leuvenheim", found.first("#veld-kern option[selected]").attr("value"));
        assertFalse(found.source().contains("Greet"));
        assertFalse(found.text().contains("dinsdag"));
        assertEquals("noindex", found.first("meta[name=robots]").attr("content"));
    }

    @Test
    void a_resident_sees_their_own_kern_at_once_with_names_and_days() {
        var page = signedIn().open("/brummen/hulp");

        assertEquals("leuvenheim", page.first("#veld-kern option[selected]").attr("value"));
        assertTrue(page.first(".card-meta").text().contains("Greet"));
        assertTrue(page.first(".card-meta").text().contains("dinsdagochtend"));
        assertTrue(page.first(".card-meta").text().contains("zojuist"));
        assertEquals("", signedIn().open("/brummen/hulp?kern=").first("#veld-kern").select("option[selected]").attr("value"));
    }

    @Test
    void what_was_chosen_can_be_taken_away_one_by_one() {
        var page = pages.visitor().open("/brummen/hulp?kern=leuvenheim&categorie=tuin&zoek=heg&soort=vraag");

        assertEquals(List.of("Rond Leuvenheim weghalen", "Tuin weghalen", "heg weghalen"), page.texts(".chip"));
        assertEquals("/brummen/hulp?kern=leuvenheim&soort=vraag&zoek=heg", page.first(".chip:contains(Tuin)").attr("href"));
        assertTrue(pages.visitor().open("/brummen/hulp").document().select(".chip").isEmpty());
    }

    @Test
    void an_empty_list_says_so_kindly_and_shows_what_else_there_is() {
        var page = pages.visitor().open("/brummen/hulp?kern=leuvenheim&soort=aanbod&categorie=oppas");

        assertEquals("Dit staat er nog niet", page.first(".empty-title").text());
        assertEquals("/brummen/hulp?kern=leuvenheim", page.first(".empty a").attr("href"));
        assertTrue(page.has("#elders"));
    }

    @Test
    void the_way_on_leads_through_all_posts() {
        for (int i = 0; i < 24; i++) {
            villagers.post(villagers.in("leuvenheim", "Buur"), asks(Category.DIEREN, "Hond " + i));
        }
        var visitor = pages.visitor();

        var first = visitor.open("/brummen/hulp?kern=leuvenheim&categorie=dieren");
        var second = visitor.open(first.first(".pager a[rel=next]").attr("href"));

        assertEquals(20, titles(first).size(), first.text());
        assertEquals(4, titles(second).stream().filter(title -> title.startsWith("Hond")).filter(title -> !titles(first).contains(title))
            .count());
        assertTrue(second.first(".pager a").attr("href").startsWith("/brummen/hulp?kern=leuvenheim"));
    }

    @Test
    void what_the_board_does_not_know_is_a_sentence_and_a_400() {
        for (var query : List.of("soort=huis", "kern=zalk", "kern=nergens", "categorie=auto", "volgorde=duurste", "na=ZZZZZZ",
            "na=%27%3B--", "zoek=" + "a".repeat(101), "zoek=123456782", "kern=" + "x".repeat(3000))) {
            var page = pages.visitor().open("/brummen/hulp?" + query);
            assertEquals(400, page.status(), query);
            assertFalse(page.heading().isBlank(), query);
            assertFalse(page.source().contains("123456782"), query);
        }
        assertEquals(404, pages.visitor().open("/nergens/hulp").status());
    }

    @Test
    void odd_words_find_nothing_and_break_nothing() {
        for (var words : List.of("%27+OR+1%3D1", "%3Cscript%3E", "de+het+een", "%F0%9F%8C%B3", "+", "%25%5F")) {
            assertEquals(200, pages.visitor().open("/brummen/hulp?kern=leuvenheim&zoek=" + words).status(), words);
        }
    }

    @Test
    void a_page_asks_at_most_four_questions_signed_out_and_six_signed_in() {
        var stranger = pages.visitor();
        var resident = signedIn();
        for (var query : List.of("", "?kern=leuvenheim&categorie=tuin&soort=vraag", "?kern=leuvenheim&zoek=heg&volgorde=dichtbij",
            "?kern=brummen&categorie=oppas")) {
            assertAtMost(4, Queries.during(() -> stranger.open("/brummen/hulp" + query)), query);
            assertAtMost(6, Queries.during(() -> resident.open("/brummen/hulp" + query)), query);
        }
    }

    private static void assertAtMost(int most, List<String> queries, String page) {
        assertTrue(queries.size() <= most, () -> page + ": " + queries.size() + "\n" + String.join("\n", queries));
    }

    private Visitor signedIn() {
        return signIn.with(emailOf(greet), Villagers.PASSWORD);
    }

    private static List<String> titles(Page page) {
        return page.document().select("main .grid .card-title").eachText();
    }
}
