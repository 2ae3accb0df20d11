package nl.buurtkanaal.desk;

import static nl.buurtkanaal.conversation.Villagers.asks;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import nl.buurtkanaal.cast.Visitor;
import nl.buurtkanaal.category.Category;
import nl.buurtkanaal.help.HelpPost;
import nl.buurtkanaal.person.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Every role by every path of the desk's posts, answers, lists and cover: what is not granted looks as if it is not there. */
class DeskAccessTest extends DeskTest {

    private final Map<String, Visitor> people = new TreeMap<>();
    private String inOeken;
    private String inZalk;

    @BeforeEach
    void everybodyIsThere() {
        inOeken = "/brummen/balie/berichten/" + hedge("oeken", "Greet").code();
        inZalk = "/kampen/balie/berichten/" + hedge("zalk", "Dinie").code();
        people.put("author", in(resident("hall", "Riet")));
        people.put("resident", in(resident("oeken", "Kees")));
        people.put("editor", in(withRole(resident("oeken", "Rob"), Role.Kind.EDITOR)));
        people.put("oeken", in(buurtverbinder("oeken", "Marijke")));
        people.put("hall", in(buurtverbinder("hall", "Henk")));
        people.put("zalk", in(buurtverbinder("zalk", "Gerda")));
        people.put("administrator", in(administrator("oeken", "Hanneke")));
    }

    @AfterEach
    void nobodyIsLeft() {
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

    @Test
    void nobody_without_a_desk_is_away_from_it_or_hands_it_over() {
        var resident = people.get("resident");
        assertEquals(404, resident.open("/brummen/balie/bezetting").status());
        for (var act : List.of("afwezigheid", "terugkomst", "overdracht")) {
            var token = resident.open("/mijn").first("input[name=formtoken]").attr("value");
            assertEquals(404, resident.post("/brummen/balie/bezetting/" + act, Map.of("formtoken", token, "collega", "1")).status(), act);
        }
        assertEquals(404, people.get("oeken").open("/kampen/balie/bezetting").status());
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

    private HelpPost hedge(String kern, String name) {
        return villagers.submitted(villagers.in(kern, name), asks(Category.TUIN, "Heg van " + name));
    }
}
