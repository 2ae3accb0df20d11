package nl.buurtkanaal.kern;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;
import java.util.List;

/**
 * A drawn map of a kern among its neighbours, for an SVG with only classes: the areas first, the places over them.
 *
 * @param width  of the view box, as is the height; names are drawn 16 units high
 * @param areas  what lies around first, the kern itself last
 * @param places the kern itself first, then its neighbours, nearest first
 */
@Introspected
public record KernMap(int width, int height, List<Area> areas, List<Place> places) {

    /** For the attribute {@code viewBox}. */
    public String viewBox() {
        return "0 0 " + width + " " + height;
    }

    /**
     * The outline of one kern.
     *
     * @param kind {@code here}, {@code near} or {@code other} (too far by bike, or not a kern of its own)
     * @param path for the attribute {@code d}
     */
    @Introspected
    public record Area(String kind, String path) {
    }

    /**
     * A kern on the map.
     *
     * @param minutes by bike; 0 for the kern itself
     * @param dot     it has no outline, so a dot at {@code x}, {@code y} shows where it is
     * @param label   where its name fits; null where another name is in the way
     */
    @Introspected
    public record Place(Kern kern, boolean here, int minutes, boolean dot, int x, int y, @Nullable Label label) {
    }

    /**
     * Where a name is written.
     *
     * @param y      of the base line
     * @param anchor {@code start}, {@code middle} or {@code end}, for the attribute {@code text-anchor}
     */
    @Introspected
    public record Label(int x, int y, String anchor) {
    }
}
