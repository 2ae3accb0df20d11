package nl.buurtkanaal.kern;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import nl.buurtkanaal.kern.NeighbourMap.Pair;
import nl.buurtkanaal.kern.NeighbourMap.Place;
import org.junit.jupiter.api.Test;

class NeighbourMapTest {

    private static final double KILOMETRE = 1 / 111.195;

    private final NeighbourMap map = new NeighbourMap();
    private final Place village = new Place(1, new Point(52, 6));

    @Test
    void a_kern_of_five_kilometres_away_is_26_minutes_by_bike_in_both_directions() {
        var pairs = pairs(village, northOf(village, 5, 2));

        assertEquals(Set.of(new Pair(1, 0, 1), new Pair(2, 0, 2), new Pair(1, 26, 2), new Pair(2, 26, 1)), pairs);
    }

    @Test
    void thirty_minutes_is_near_and_more_is_not() {
        assertTrue(pairs(village, northOf(village, 5.80, 2)).contains(new Pair(1, 30, 2)));
        assertEquals(2, pairs(village, northOf(village, 5.90, 2)).size());
    }

    @Test
    void two_kernen_in_one_spot_are_a_minute_apart() {
        assertTrue(pairs(village, new Place(2, village.point())).contains(new Pair(1, 1, 2)));
    }

    @Test
    void a_barrier_without_a_way_keeps_the_nearest_apart() {
        map.barrier(1, 2, null);

        assertEquals(2, pairs(village, northOf(village, 1, 2)).size());
    }

    @Test
    void a_barrier_gives_the_minutes_over_the_real_way() {
        map.barrier(2, 1, 22);

        assertTrue(pairs(village, northOf(village, 1, 2)).containsAll(List.of(new Pair(1, 22, 2), new Pair(2, 22, 1))));
    }

    @Test
    void a_real_way_of_more_than_half_an_hour_is_too_far() {
        map.barrier(1, 2, 31);

        assertEquals(2, pairs(village, northOf(village, 1, 2)).size());
    }

    @Test
    void a_ride_in_the_far_south_is_found_as_well_as_one_in_the_far_north() {
        for (double latitude : new double[] {50.7, 53.6}) {
            var one = new Place(1, new Point(latitude, 6));
            var east = new Place(2, new Point(latitude, 6 + 5.7 * KILOMETRE / Math.cos(Math.toRadians(latitude))));

            assertTrue(pairs(one, east).contains(new Pair(1, 30, 2)), "at " + latitude);
        }
    }

    private Set<Pair> pairs(Place... places) {
        var pairs = map.pairs(List.of(places));
        assertEquals(pairs.size(), new HashSet<>(pairs).size(), "no pair twice");
        return new HashSet<>(pairs);
    }

    private static Place northOf(Place place, double kilometres, long id) {
        return new Place(id, new Point(place.point().latitude() + kilometres * KILOMETRE, place.point().longitude()));
    }
}
