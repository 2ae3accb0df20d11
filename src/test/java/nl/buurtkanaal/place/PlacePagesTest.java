package nl.buurtkanaal.place;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.util.List;
import nl.buurtkanaal.cast.Directory;
import nl.buurtkanaal.cast.Pages;
import nl.buurtkanaal.edition.Editions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@MicronautTest(transactional = false)
class PlacePagesTest {

    @Inject Pages pages;
    @Inject Places places;
    @Inject Editions editions;
    @Inject Directory directory;

    @BeforeEach
    void asItWas() {
        directory.reset();
    }

    @Test
    void every_ontmoetingsplek_names_its_kern_in_the_order_of_a_dutch_register() {
        var page = pages.visitor().open("/kampen/ontmoetingsplekken");

        assertEquals(200, page.status());
        var kernen = page.texts(".card .kind");
        assertTrue(kernen.contains("'s-Heerenbroek") && kernen.indexOf("'s-Heerenbroek") > kernen.indexOf("Grafhorst")
            && kernen.indexOf("'s-Heerenbroek") < kernen.indexOf("Kampen"), kernen.toString());
        assertFalse(page.text().contains("Loket in Kampen"), "a desk of an organisation is no ontmoetingsplek");
    }

    @Test
    void a_place_that_closed_is_not_offered() {
        directory.execute("UPDATE place SET closed_on = '2026-11-01' WHERE slug = 'buurthuis-brummen'");

        assertFalse(pages.visitor().open("/brummen/ontmoetingsplekken").text().contains("Buurthuis in Brummen"));
    }

    @Test
    void an_edition_without_places_says_what_to_do_next() {
        directory.execute("UPDATE place SET closed_on = '2026-11-01'");

        assertTrue(pages.visitor().open("/brummen/ontmoetingsplekken").has(".empty a"));
    }

    @Test
    void the_nearest_come_first_with_minutes_by_bike() {
        var brummen = editions.bySlug("brummen").orElseThrow();

        var near = places.meetingPlacesNear(brummen.id(), brummen.kern("oeken").id(), 3);

        assertEquals(3, near.size());
        assertTrue(near.get(0).here());
        assertEquals("Oeken", near.get(0).kern().name());
        assertTrue(near.get(1).minutes() <= near.get(2).minutes());
    }

    @Test
    void a_place_is_found_by_its_name_and_added_once() {
        var brummen = editions.bySlug("brummen").orElseThrow();
        var hall = brummen.kern("hall").id();
        directory.execute("DELETE FROM place WHERE slug LIKE 'cafe-%'");

        var id = places.named(brummen.id(), hall, "Café 't Hoekje (voorbeeld)");

        assertEquals(id, places.named(brummen.id(), hall, "Café 't Hoekje (voorbeeld)"));
        assertTrue(places.named(brummen.id(), brummen.kern("oeken").id(), "Café 't Hoekje (voorbeeld)") != id);
        assertEquals(List.of("cafe-t-hoekje", "cafe-t-hoekje-2"),
            List.of(directory.text("SELECT MIN(slug) FROM place WHERE slug LIKE 'cafe-%'"),
                directory.text("SELECT MAX(slug) FROM place WHERE slug LIKE 'cafe-%'")));
        assertFalse(places.bySlug(brummen.id(), "cafe-t-hoekje").orElseThrow().meetingPlace());
    }

    @Test
    void an_unknown_edition_is_not_found() {
        assertEquals(404, pages.visitor().open("/nergens/ontmoetingsplekken").status());
    }
}
