package nl.buurtkanaal.figures;

import io.micronaut.core.annotation.Nullable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What of a count may be shown, so that nobody is recognised in a small village: nothing from one to four, nothing whose rest is one to
 * four, and no parts from which one that is hidden can be worked out. Pure.
 */
final class Disclosure {

    /** Fewer than this many people are recognisable. */
    static final int FEWEST = 5;

    private Disclosure() {
    }

    /** A count on its own; null when it may not be shown. */
    static @Nullable Integer shown(int count) {
        return count > 0 && count < FEWEST ? null : Integer.valueOf(count);
    }

    /** A part of a whole that is shown as well: the others are a count too. */
    static @Nullable Integer shown(int part, int whole) {
        return shown(whole) == null || shown(whole - part) == null ? null : shown(part);
    }

    /**
     * Parts that add up to a whole that is shown. One hidden part could be worked out from the others, and so could a hidden rest of less
     * than five: then the next smallest is hidden with it.
     *
     * @return in the same order; null where a part may not be shown
     */
    static List<Integer> parts(List<Integer> counts, boolean wholeShown) {
        var shown = new ArrayList<Integer>();
        counts.forEach(count -> shown.add(wholeShown ? shown(count) : null));
        var bySize = IntStream.range(0, counts.size()).boxed().filter(i -> counts.get(i) > 0).sorted(Comparator.comparing(counts::get))
            .toList();
        for (var i : bySize) {
            var hidden = IntStream.range(0, counts.size()).filter(j -> shown.get(j) == null).toArray();
            if (hidden.length == 0 || hidden.length > 1 && IntStream.of(hidden).map(counts::get).sum() >= FEWEST) {
                break;
            }
            shown.set(i, null);
        }
        return shown;
    }
}
