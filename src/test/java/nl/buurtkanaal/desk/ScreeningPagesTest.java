package nl.buurtkanaal.desk;

import static nl.buurtkanaal.conversation.Villagers.asks;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import nl.buurtkanaal.cast.Visitor;
import nl.buurtkanaal.category.Category;
import nl.buurtkanaal.help.HelpPost;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The word lists of an edition: changed by its administrators, working on the next text, quiet about what was typed. */
class ScreeningPagesTest extends DeskTest {

    private static final String LISTS = "/brummen/balie/woorden";

    private Visitor marijke;
    private Visitor hanneke;

    @BeforeEach
    void meet() {
        marijke = in(buurtverbinder("oeken", "Marijke"));
        hanneke = in(administrator("oeken", "Hanneke"));
    }

    @AfterEach
    void theListsAreEmpty() {
        var page = hanneke.open(LISTS);
        while (page.has("form[action$=verwijdering]")) {
            hanneke.submit(page, "form[action$=verwijdering]");
            page = hanneke.open(LISTS);
        }
    }

    @Test
    void a_word_of_the_edition_works_on_the_next_post_and_an_allowed_phrase_too() {
        hanneke.submit(hanneke.open(LISTS), "form:has(#veld-lijst)", "lijst", "MONEY", "soort", "zoek", "woorden", "Gouden ring");
        var post = asked("Wie haalt mijn gouden ringen op?");

        var desk = marijke.open("/brummen/balie/berichten/" + post.code());
        assertTrue(desk.first(".task-why").text().contains("geld lenen"), desk.first(".task-why").text());
        assertTrue(desk.first(".hint-list").text().contains("gouden ringen"), "what matched is shown to the desk");

        hanneke.submit(hanneke.open(LISTS), "form:has(#veld-lijst)", "lijst", "MONEY", "soort", "mag", "woorden", "gouden ringen op");
        var later = asked("Wie haalt mijn gouden ringen op?");
        assertFalse(marijke.open("/brummen/balie/berichten/" + later.code()).first(".task-why").text().contains("geld lenen"));
    }

    @Test
    void anybody_at_the_desk_tries_a_sentence_and_only_administrators_change_the_lists() {
        var page = marijke.open(LISTS);
        var tried = marijke.submit(page, "form[action$=proef]", "zin", "Wie geeft mijn moeder haar medicijnen?");
        assertTrue(tried.text().contains("Gevonden: Medicijnen"), tried.text());
        assertTrue(marijke.submit(page, "form[action$=proef]", "zin", "Wie drinkt koffie met mij?")
            .text().contains("Hier vinden wij niets in."));

        assertFalse(page.has("#veld-lijst"));
        var token = page.first("input[name=formtoken]").attr("value");
        assertEquals(404, marijke.post(LISTS, Map.of("formtoken", token, "lijst", "MONEY", "soort", "zoek", "woorden", "goud")).status());
        assertEquals(404, marijke.post(LISTS + "/1/verwijdering", Map.of("formtoken", token)).status());
    }

    @Test
    void what_is_no_phrase_is_told_with_the_words_kept() {
        for (var wrong : new String[] {"", "a*", "een twee drie vier vijf zes zeven"}) {
            var told = hanneke.submit(hanneke.open(LISTS), "form:has(#veld-lijst)", "lijst", "MONEY", "soort", "zoek", "woorden", wrong);
            assertEquals(422, told.status(), wrong);
            assertEquals(wrong, told.first("#veld-woorden").attr("value"));
        }
    }

    private HelpPost asked(String title) {
        return villagers.submitted(villagers.in("oeken", "Greet"), asks(Category.BOODSCHAPPEN, title));
    }
}
