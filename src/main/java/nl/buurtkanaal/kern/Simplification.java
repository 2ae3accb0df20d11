package nl.buurtkanaal.kern;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import nl.buurtkanaal.kern.MapSheet.Spot;

/** Leaves out the points of a line that lie within a tolerance of the line without them (Douglas and Peucker). */
final class Simplification {
    private final List<Spot> spots;
    private final double tolerance;
    private final BitSet kept = new BitSet();

    private Simplification(List<Spot> spots, double tolerance) {
        this.spots = spots;
        this.tolerance = tolerance;
    }

    static List<Spot> of(List<Spot> line, double tolerance) {
        var simplification = new Simplification(line, tolerance);
        simplification.kept.set(0);
        simplification.kept.set(line.size() - 1);
        simplification.keepBetween(0, line.size() - 1);
        var kept = new ArrayList<Spot>();
        simplification.kept.stream().forEach(index -> kept.add(line.get(index)));
        return kept;
    }

    private void keepBetween(int first, int last) {
        int furthest = -1;
        double distance = tolerance;
        for (int index = first + 1; index < last; index++) {
            double away = distance(spots.get(index), spots.get(first), spots.get(last));
            if (away > distance) {
                distance = away;
                furthest = index;
            }
        }
        if (furthest >= 0) {
            kept.set(furthest);
            keepBetween(first, furthest);
            keepBetween(furthest, last);
        }
    }

    /** To the line between two points, or to the point when they are one, as the ends of a closed line are. */
    private static double distance(Spot spot, Spot from, Spot to) {
        double dx = to.x() - from.x();
        double dy = to.y() - from.y();
        double length = dx * dx + dy * dy;
        double along = length == 0 ? 0 : Math.max(0, Math.min(1, ((spot.x() - from.x()) * dx + (spot.y() - from.y()) * dy) / length));
        return Math.hypot(spot.x() - from.x() - along * dx, spot.y() - from.y() - along * dy);
    }
}
