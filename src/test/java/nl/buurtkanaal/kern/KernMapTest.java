package nl.buurtkanaal.kern;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Stream;
import nl.buurtkanaal.kern.KernMap.Area;
import nl.buurtkanaal.platform.errors.NotFound;
import org.junit.jupiter.api.Test;

@MicronautTest(transactional = false)
class KernMapTest {

    private static final int MOST_BYTES = 15_000;

    @Inject Kernen kernen;

    @Test
    void oeken_lies_in_the_middle_of_its_neighbours() {
        var map = map("GM0213/oeken");

        assertEquals("Oeken", map.places().get(0).kern().name());
        assertTrue(map.places().get(0).here());
        assertEquals(1, map.areas().stream().filter(area -> area.kind().equals("here")).count());
        assertTrue(map.areas().stream().filter(area -> area.kind().equals("near")).count() >= 5);
        assertTrue(map.places().stream().anyMatch(place -> place.kern().name().equals("Hall")));
    }

    @Test
    void a_kern_without_an_outline_is_a_dot() {
        var map = map("GM0166/nieuwstad");

        assertTrue(map.places().get(0).dot());
        assertNotNull(map.places().get(0).label());
        assertTrue(map.areas().stream().noneMatch(area -> area.kind().equals("here")));
        assertFalse(map.places().stream().filter(place -> place.kern().name().equals("Wilsum")).findFirst().orElseThrow().dot());
    }

    @Test
    void what_lies_across_the_river_is_drawn_and_not_named() {
        var map = map("GM0166/zalk");

        assertTrue(map.areas().stream().anyMatch(area -> area.kind().equals("other")));
        assertTrue(map.places().stream().noneMatch(place -> place.kern().name().equals("'s-Heerenbroek")));
    }

    @Test
    void every_map_of_brummen_and_kampen_is_light_names_its_kern_and_stays_within_its_sheet() {
        for (var kern : Stream.of("GM0213/oeken", "GM0166/zalk").map(this::kern)
            .flatMap(one -> kernen.inGemeente(one.gemeenteId()).stream()).toList()) {
            var map = kernen.mapOf(kern.id());

            int bytes = map.areas().stream().mapToInt(area -> area.path().length()).sum() + map.places().size() * 150;
            assertTrue(bytes < MOST_BYTES, kern.name() + " has " + bytes);
            assertNotNull(map.places().get(0).label(), kern.name());
            assertTrue(map.areas().stream().map(Area::path).allMatch(path -> path.matches("(M-?[\\d.]+ -?[\\d.]+l[-\\d. ]+z)+")),
                kern.name());
            assertTrue(map.places().stream().allMatch(place -> place.x() >= 0 && place.x() <= map.width() && place.y() >= 0
                && place.y() <= map.height()), kern.name());
        }
    }

    @Test
    void a_village_elsewhere_in_the_country_has_a_map_of_dots() {
        var map = map("GM0262/eefde");

        assertTrue(map.places().size() > 1);
        assertTrue(map.places().stream().allMatch(place -> place.dot() || place.kern().gemeenteName().equals("Brummen")));
    }

    @Test
    void an_island_alone_has_a_map_too() {
        var alone = kernen.gemeenten().stream().flatMap(gemeente -> kernen.inGemeente(gemeente.id()).stream())
            .filter(kern -> kernen.neighboursOf(kern.id()).isEmpty()).findFirst().orElseThrow();

        var map = kernen.mapOf(alone.id());

        assertEquals(1, map.places().size());
        assertEquals(List.of(200, map.height() / 2), List.of(map.places().get(0).x(), map.places().get(0).y()));
    }

    @Test
    void a_map_is_drawn_once() {
        assertSame(map("GM0213/hall"), map("GM0213/hall"));
        assertThrows(NotFound.class, () -> kernen.mapOf(-1));
    }

    private KernMap map(String key) {
        return kernen.mapOf(kern(key).id());
    }

    private Kern kern(String key) {
        return kernen.byKey(key).orElseThrow();
    }
}
