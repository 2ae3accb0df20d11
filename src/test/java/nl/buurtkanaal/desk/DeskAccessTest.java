package nl.buurtkanaal.desk;

import static nl.buurtkanaal.conversation.Villagers.emailOf;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import nl.buurtkanaal.cast.Pages;
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

/** Every role by every path of the desk's posts, answers, lists and cover: what is not granted looks as if it is not there. */
@MicronautTest(transactional = false)
class DeskAccessTest {

    @Inject
    Pages pages;
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

    private final Map<String, Visitor> people = new TreeMap<>();
    private String inOeken;
    private String inZalk;

    @BeforeEach
    void everybodyIsThere() {
        clock.reset();
        inOeken = "/brummen/balie/berichten/" + submit(villagers.in("oeken", "Greet")).code();
        inZalk = "/kampen/balie/berichten/" + submit(villagers.in("zalk", "Dinie")).code();
        people.put("author", visitor(person("hall", "Riet")));
        people.put("resident", visitor(person("oeken", "Kees")));
        people.put("editor", visitor(withRole(person("oeken", "Rob"), Role.Kind.EDITOR)));
        people.put("oeken", visitor(villagers.asBuurtverbinder(person("oeken", "Marijke"))));
        people.put("hall", visitor(villagers.asBuurtverbinder(person("hall", "Henk"))));
        people.put("zalk", visitor(villagers.asBuurtverbinder(person("zalk", "Gerda"))));
        people.put("administrator", visitor(withRole(person("oeken", "Hanneke"), Role.Kind.ADMINISTRATOR)));
    }

    @AfterEach
    void everybodyGoes() {
        villagers.removeAll();
        people.clear();
    }

    @Test
    void each_role_comes_only_where_it_belongs() {
        for (var path : List.of("/brummen/balie", "/brummen/balie/antwoorden", "/brummen/balie/antwoorden/nieuw",
            "/brummen/balie/antwoorden/-1", "/brummen/balie/woorden", "/brummen/balie/bezetting")) {
            assertEquals(Set.of("oeken", "hall", "administrator"), whoSees(path), path);
        }
        assertEquals(Set.of("oeken", "administrator"), whoSees(inOeken));
        assertEquals(Set.of("zalk"), whoSees(inZalk));
        assertEquals(Set.of("zalk"), whoSees("/kampen/balie"));
    }

    @Test
    void nobody_does_what_they_do_not_see() {
        var acts = List.of("/doorlating", "/afwijzing", "/antwoord", "/wijziging", "/vraag", "/blik", "/vasthouding", "/loslating",
            "/overdracht", "/andere-kern", "/overname", "/teruggave");
        people.forEach((who, visitor) -> {
            var token = visitor.open("/mijn").first("input[name=formtoken]").attr("value");
            for (var act : acts) {
                if (!Set.of("oeken", "administrator").contains(who)) {
                    assertEquals(404, visitor.post(inOeken + act, Map.of("formtoken", token, "versie", "0")).status(), who + " " + act);
                }
                if (!who.equals("zalk")) {
                    assertEquals(404, visitor.post(inZalk + act, Map.of("formtoken", token, "versie", "0")).status(), who + " " + act);
                }
            }
        });
    }

    @Test
    void a_list_holds_nothing_of_another_edition_or_kern() {
        var hall = people.get("hall").open("/brummen/balie").text();
        var zalk = people.get("zalk").open("/kampen/balie").text();

        assertTrue(zalk.contains("Heg van Dinie") && !zalk.contains("Heg van Greet"));
        assertTrue(!hall.contains("Heg van Greet") && !hall.contains("Heg van Dinie"));
    }

    private Set<String> whoSees(String path) {
        assertTrue(pages.visitor().open(path).redirect().orElse("").startsWith("/inloggen"), path);
        var seeing = new java.util.HashSet<String>();
        people.forEach((who, visitor) -> {
            var status = visitor.open(path).status();
            assertTrue(status == 200 || status == 404, who + " " + path + ": " + status);
            if (status == 200) {
                seeing.add(who);
            }
        });
        return seeing;
    }

    private Person person(String kern, String name) {
        return villagers.withAccount(villagers.in(kern, name));
    }

    private Person withRole(Person person, Role.Kind kind) {
        roles.grantBySite(person.id(), new Role(kind, person.editionId(), Set.of(), Set.of()), clock.instant());
        return person;
    }

    private HelpPost submit(Person author) {
        var content = new HelpPostContent(HelpPost.Kind.REQUEST, Category.TUIN, "Heg van " + author.shownName(), "Graag deze week.",
            DayParts.OPEN, HelpPost.Rhythm.ONCE, null, null, HelpPost.Reach.NEIGHBOURS, false, false, false);
        return posts.submit(author.editionId(), author.kernId(), HelpPostAuthors.self(author.id()), content, clock.instant());
    }

    private Visitor visitor(Person person) {
        return signIn.with(emailOf(person), Villagers.PASSWORD);
    }
}
