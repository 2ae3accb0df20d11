package nl.buurtkanaal.kern;

import io.micronaut.core.annotation.Nullable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which kernen are neighbours: within 30 minutes by bike, across the borders of gemeenten, corrected by the barriers. Pure. */
final class NeighbourMap {

    record Place(long id, Point point) {
    }

    /** One direction of a pair; each pair comes in both, and each place with itself at 0 minutes. */
    record Pair(long from, int minutes, long to) {
    }

    private record Ends(long from, long to) {
    }

    /** Minutes over the real way; a null value is "never". */
    private final Map<Ends, Integer> barriers = new HashMap<>();

    /** @param minutes null: never neighbours */
    void barrier(long a, long b, @Nullable Integer minutes) {
        barriers.put(new Ends(a, b), minutes);
        barriers.put(new Ends(b, a), minutes);
    }

    List<Pair> pairs(List<Place> places) {
        var byLatitude = places.stream().sorted(Comparator.comparingDouble(place -> place.point().latitude())).toList();
        var pairs = new ArrayList<Pair>();
        barriers.forEach((ends, minutes) -> {
            if (minutes != null && minutes <= BikeRide.NEIGHBOUR_MINUTES) {
                pairs.add(new Pair(ends.from(), minutes, ends.to()));
            }
        });
        for (int i = 0; i < byLatitude.size(); i++) {
            pairs.add(new Pair(byLatitude.get(i).id(), 0, byLatitude.get(i).id()));
            addFrom(byLatitude, i, pairs);
        }
        return pairs;
    }

    private void addFrom(List<Place> byLatitude, int index, List<Pair> pairs) {
        var from = byLatitude.get(index);
        for (int j = index + 1; j < byLatitude.size(); j++) {
            var to = byLatitude.get(j);
            if (to.point().latitude() - from.point().latitude() > BikeRide.NEIGHBOUR_DEGREES_LATITUDE) {
                return;
            }
            int minutes = BikeRide.minutes(from.point(), to.point());
            if (minutes <= BikeRide.NEIGHBOUR_MINUTES && !barriers.containsKey(new Ends(from.id(), to.id()))) {
                pairs.add(new Pair(from.id(), minutes, to.id()));
                pairs.add(new Pair(to.id(), minutes, from.id()));
            }
        }
    }
}
