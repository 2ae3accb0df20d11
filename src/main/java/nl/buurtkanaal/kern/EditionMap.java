package nl.buurtkanaal.kern;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;
import java.util.List;

/**
 * A drawn map of several kernen that are all alike, for an SVG with only classes: an area for each, or a dot where nobody drew one.
 *
 * @param width of the view box, as is the height; names are drawn 15 units high
 * @param spots in the order that was asked for
 */
@Introspected
public record EditionMap(int width, int height, List<Spot> spots) {

    /** For the attribute {@code viewBox}. */
    public String viewBox() {
        return "0 0 " + width + " " + height;
    }

    /**
     * One kern.
     *
     * @param path  of its area, for the attribute {@code d}; null where a dot at {@code x}, {@code y} shows where it is
     * @param label where its name fits; null where another name is in the way
     */
    @Introspected
    public record Spot(Kern kern, @Nullable String path, int x, int y, KernMap.@Nullable Label label) {

        /** It has no area. */
        public boolean dot() {
            return path == null;
        }
    }
}
