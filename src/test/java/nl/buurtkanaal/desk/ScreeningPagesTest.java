package nl.buurtkanaal.desk;

import static nl.buurtkanaal.conversation.Villagers.emailOf;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Set;
import nl.buurtkanaal.cast.SignIn;
import nl.buurtkanaal.cast.TestClock;
import nl.buurtkanaal.cast.Visitor;
import nl.buurtkanaal.category.Category;
import nl.buurtkanaal.category.DayParts;
import nl.buurtkanaal.conversation.Villagers;
import nl.buurtkanaal.help.HelpPost;
import nl.buurtkanaal.help.HelpPostAuthors;
import nl.buurtkanaal.help.HelpPostContent;
import nl.buurtkanaal.help.HelpPosts;
import nl.buurtkanaal.person.Person;
import nl.buurtkanaal.person.Role;
import nl.buurtkanaal.person.Roles;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The word lists of an edition: changed by its administrators, working on the next text, quiet about what was typed. */
@MicronautTest(transactional = false)
class ScreeningPagesTest {

    private static final String LISTS = "/brummen/balie/woorden";

    @Inject
    SignIn signIn;
    @Inject
    Villagers villagers;
    @Inject
    HelpPosts posts;
    @Inject
    Roles roles;
    @Inject
    TestClock clock;

    private Visitor marijke;
    private Visitor hanneke;

    @BeforeEach
    void meet() {
        clock.reset();
        marijke = in(villagers.asBuurtverbinder(villagers.withAccount(villagers.in("oeken", "Marijke"))));
        var chief = villagers.withAccount(villagers.in("oeken", "Hanneke"));
        roles.grantBySite(chief.id(), new Role(Role.Kind.ADMINISTRATOR, chief.editionId(), Set.of(), Set.of()), clock.instant());
        hanneke = in(chief);
    }

    @AfterEach
    void everybodyGoes() {
        var page = hanneke.open(LISTS);
        while (page.has("form[action$=verwijdering]")) {
            hanneke.submit(page, "form[action$=verwijdering]");
            page = hanneke.open(LISTS);
        }
        villagers.removeAll();
    }

    @Test
    void a_word_of_the_edition_works_on_the_next_post_and_an_allowed_phrase_too() {
        hanneke.submit(hanneke.open(LISTS), "form:has(#veld-lijst)", "lijst", "MONEY", "soort", "zoek", "woorden", "Gouden ring");
        var post = submit("Wie haalt mijn gouden ringen op?");

        var desk = marijke.open("/brummen/balie/berichten/" + post.code());
        assertTrue(desk.first(".task-why").text().contains("geld lenen"), desk.first(".task-why").text());
        assertTrue(desk.first(".hint-list").text().contains("gouden ringen"), "what matched is shown to the desk");

        hanneke.submit(hanneke.open(LISTS), "form:has(#veld-lijst)", "lijst", "MONEY", "soort", "mag", "woorden", "gouden ringen op");
        var later = submit("Wie haalt mijn gouden ringen op?");
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

    private HelpPost submit(String title) {
        var greet = villagers.in("oeken", "Greet");
        var content = new HelpPostContent(HelpPost.Kind.REQUEST, Category.BOODSCHAPPEN, title, "Graag deze week.", DayParts.OPEN,
            HelpPost.Rhythm.ONCE,
            null, null, HelpPost.Reach.NEIGHBOURS, false, false, false);
        return posts.submit(greet.editionId(), greet.kernId(), HelpPostAuthors.self(greet.id()), content, clock.instant());
    }

    private Visitor in(Person person) {
        return signIn.with(emailOf(person), Villagers.PASSWORD);
    }
}
