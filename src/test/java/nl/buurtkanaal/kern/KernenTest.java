package nl.buurtkanaal.kern;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import nl.buurtkanaal.platform.errors.NotFound;
import org.junit.jupiter.api.Test;

@MicronautTest(transactional = false)
class KernenTest {

    @Inject Kernen kernen;

    @Test
    void all_gemeenten_and_woonplaatsen_of_the_country_are_there() {
        assertEquals(342, kernen.gemeenten().size());

        long count = kernen.gemeenten().stream().mapToLong(gemeente -> kernen.inGemeente(gemeente.id()).size()).sum();

        // 2,501 woonplaatsen, of which 15 in Brummen and Kampen make way for 30 kernen that somebody checked
        assertEquals(2_501 - 15 + 30, count);
    }

    @Test
    void the_postcode_of_brummen_offers_six_kernen_with_the_village_first() {
        assertEquals(List.of("Brummen", "Broek", "Cortenoever", "Oeken", "Rhienderen", "Voorstonden"), names(kernen.atPostcode("6971")));
        assertEquals(List.of("Brummen"), kernen.placesAt("6971").stream().map(PostalPlace::name).toList());
    }

    @Test
    void a_postcode_of_two_woonplaatsen_asks_kampen_or_kamperveen() {
        var places = kernen.placesAt("8278");

        assertEquals(List.of("Kampen", "Kamperveen"), places.stream().map(PostalPlace::name).toList());
        assertEquals(List.of("Kampen", "Kampereiland"), names(places.get(0).kernen()));
        assertEquals(List.of("Kamperveen", "De Heuvels", "De Zande", "Hogeweg", "Zuideinde"), names(places.get(1).kernen()));
    }

    @Test
    void a_postcode_counts_as_people_type_it() {
        assertEquals(kernen.atPostcode("6971"), kernen.atPostcode(" 6971 ab"));
        assertEquals(kernen.atPostcode("6971"), kernen.atPostcode("6971AB"));
    }

    @Test
    void a_postcode_that_nobody_lives_in_offers_nothing() {
        assertTrue(kernen.atPostcode("6970").isEmpty());
        assertTrue(kernen.atPostcode("8267; DROP").isEmpty());
        assertTrue(kernen.atPostcode("Brummen").isEmpty());
        assertTrue(kernen.atPostcode("").isEmpty());
    }

    @Test
    void names_sort_as_in_a_dutch_register() {
        var kampen = names(kernen.inGemeente(kern("GM0166/zalk").gemeenteId()));

        assertEquals(List.of("Bisschopswetering", "De Heuvels", "De Zande", "Grafhorst", "'s-Heerenbroek", "Hogeweg", "IJsselmuiden",
            "Kampen", "Kampereiland", "Kamperveen", "Mastenbroek", "Nieuwstad", "Oosterholt", "Oude Wetering", "Reeve", "Wilsum", "Zalk",
            "Zuideinde"), kampen);
    }

    @Test
    void the_ijssel_keeps_zalk_and_s_heerenbroek_apart() {
        assertEquals(OptionalInt.empty(), minutes("GM0166/zalk", "GM0166/s-heerenbroek"));
        assertEquals(OptionalInt.empty(), minutes("GM0166/s-heerenbroek", "GM0166/zalk"));
        assertFalse(names(neighbours("GM0166/zalk")).contains("'s-Heerenbroek"));
    }

    @Test
    void the_ijssel_keeps_de_zande_and_wilsum_apart() {
        assertEquals(OptionalInt.empty(), minutes("GM0166/de-zande", "GM0166/wilsum"));
        assertFalse(names(neighbours("GM0166/wilsum")).contains("De Zande"));
    }

    @Test
    void hall_and_oeken_are_neighbours() {
        // 2.9 km as the crow flies
        assertEquals(OptionalInt.of(15), minutes("GM0213/hall", "GM0213/oeken"));
        assertEquals(minutes("GM0213/hall", "GM0213/oeken"), minutes("GM0213/oeken", "GM0213/hall"));
        assertTrue(names(neighbours("GM0213/oeken")).contains("Hall"));
    }

    @Test
    void neighbours_cross_the_borders_of_gemeenten() {
        var near = kernen.neighboursOf(kern("GM0213/empe").id());

        assertTrue(near.stream().anyMatch(neighbour -> neighbour.kern().gemeenteName().equals("Voorst")), near.toString());
    }

    @Test
    void a_bridge_makes_neighbours_of_both_banks() {
        assertEquals(OptionalInt.of(9), minutes("GM0166/ijsselmuiden", "GM0166/kampen"));
    }

    @Test
    void neighbours_come_nearest_first_within_half_an_hour_and_without_the_kern_itself() {
        var near = kernen.neighboursOf(kern("GM0213/oeken").id());

        assertEquals(near.stream().sorted(Comparator.comparingInt(KernNeighbour::minutes)).map(KernNeighbour::minutes).toList(),
            near.stream().map(KernNeighbour::minutes).toList());
        assertTrue(near.stream().allMatch(neighbour -> neighbour.minutes() >= 1 && neighbour.minutes() <= 30));
        assertFalse(names(near.stream().map(KernNeighbour::kern).toList()).contains("Oeken"));
        assertEquals(OptionalInt.of(0), minutes("GM0213/oeken", "GM0213/oeken"));
    }

    @Test
    void the_nearest_reach_further_than_neighbours_but_not_over_water() {
        var near = kernen.nearest(kern("GM0166/zalk").id(), 40);

        assertEquals(40, near.size());
        assertTrue(near.get(39).minutes() > 30);
        assertEquals(52, near.stream().filter(neighbour -> neighbour.kern().key().equals("GM0166/grafhorst")).findFirst().orElseThrow()
            .minutes());
        assertEquals(3, kernen.nearest(kern("GM0213/oeken").id(), 3).size());
    }

    @Test
    void a_kern_is_found_by_id_and_by_key() {
        var oeken = kern("GM0213/oeken");

        assertEquals(oeken, kernen.byId(oeken.id()));
        assertEquals("Brummen", oeken.postalPlace());
        assertEquals("Brummen", oeken.gemeenteName());
        assertThrows(NotFound.class, () -> kernen.byId(-1));
    }

    private Kern kern(String key) {
        return kernen.byKey(key).orElseThrow();
    }

    private List<Kern> neighbours(String key) {
        return kernen.neighboursOf(kern(key).id()).stream().map(KernNeighbour::kern).toList();
    }

    private OptionalInt minutes(String key, String other) {
        return kernen.minutesBetween(kern(key).id(), kern(other).id());
    }

    private static List<String> names(List<Kern> kernen) {
        return kernen.stream().map(Kern::name).toList();
    }
}
