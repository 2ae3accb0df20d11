package nl.buurtkanaal.figures;

import io.micronaut.core.annotation.Nullable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * How long people of a year waited, by group of kernen: those whose addresses name the same village. Of each person the first wait counts,
 * so that one who asks often is not the median. Groups that may not stand on their own are one group together.
 */
final class Waits {

    /** The groups that may not stand on their own. */
    static final String TOGETHER = "";

    /** Minutes by person, by the village of the group. */
    private final Map<String, Map<Long, Integer>> groups = new TreeMap<>();
    private final Set<Long> counted = new HashSet<>();

    /** Of somebody who waited; those who waited first come first. A kern whose village nobody checked has no group. */
    void add(@Nullable String village, long personId, long minutes) {
        if (counted.add(personId)) {
            groups.computeIfAbsent(village == null ? TOGETHER : village, name -> new HashMap<>()).put(personId, (int) Math.max(0, minutes));
        }
    }

    /**
     * What may be said: each group of at least five people, and the others together when they are at least five. Are those fewer, then the
     * smallest group joins them: else the whole less the groups would be about a few.
     */
    List<Wait> shown() {
        var alone = new ArrayList<Wait>();
        var together = new ArrayList<>(groups.getOrDefault(TOGETHER, Map.of()).values());
        var bySize = groups.entrySet().stream().filter(group -> !group.getKey().equals(TOGETHER))
            .sorted(Comparator.comparing(group -> group.getValue().size())).toList();
        for (var group : bySize) {
            var few = !together.isEmpty() && together.size() < Disclosure.FEWEST;
            if (few || group.getValue().size() < Disclosure.FEWEST) {
                together.addAll(group.getValue().values());
            } else {
                alone.add(Wait.of(group.getKey(), group.getValue().values()));
            }
        }
        alone.sort(Comparator.comparing(Wait::village));
        if (together.size() >= Disclosure.FEWEST) {
            alone.add(Wait.of(TOGETHER, together));
        }
        return alone;
    }

    /** What one group waited; {@code village} is {@link #TOGETHER} for those that may not stand on their own. */
    record Wait(String village, int people, int medianMinutes) {

        static Wait of(String village, Collection<Integer> minutes) {
            var sorted = minutes.stream().sorted().toList();
            var middle = sorted.size() / 2;
            return new Wait(village, sorted.size(), sorted.size() % 2 == 1 ? sorted.get(middle)
                : (sorted.get(middle - 1) + sorted.get(middle)) / 2);
        }
    }
}
