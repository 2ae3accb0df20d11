package nl.buurtkanaal.kern;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.buurtkanaal.kern.KernMap.Label;
import nl.buurtkanaal.kern.MapSheet.Spot;

/** Finds room for names on a map: who comes first is served first, and no name covers another or a dot. */
final class MapLabels {
    /** Letters of 16 units high, as in {@code map.css}; a bold one is this wide at most on average. */
    private static final double LETTER_WIDTH = 9.2;
    private static final int LETTER_HEIGHT = 16;
    private static final int DESCENT = 4;
    private static final int DOT = 5;

    private record Box(double left, double top, double right, double bottom) {
        boolean overlaps(Box other) {
            return left < other.right && other.left < right && top < other.bottom && other.top < bottom;
        }
    }

    private record Candidate(Label label, Box box) {
        static Candidate of(double x, double y, String anchor, double width) {
            double left = switch (anchor) {
                case "start" -> x;
                case "end" -> x - width;
                default -> x - width / 2;
            };
            return new Candidate(new Label((int) Math.round(x), (int) Math.round(y), anchor),
                new Box(left, y - LETTER_HEIGHT + DESCENT, left + width, y + DESCENT));
        }
    }

    private final int height;
    private final List<Box> taken = new ArrayList<>();

    MapLabels(int height) {
        this.height = height;
    }

    /** No name over this dot. */
    void keepFree(Spot dot) {
        taken.add(new Box(dot.x() - DOT, dot.y() - DOT, dot.x() + DOT, dot.y() + DOT));
    }

    /** Where the name goes: on an area, beside a dot; empty when there is no room. */
    Optional<Label> place(String name, Spot spot, boolean dot) {
        double width = name.length() * LETTER_WIDTH;
        double beside = DOT + 4;
        var candidates = dot
            ? Stream.of(Candidate.of(spot.x() + beside, spot.y() + 5, "start", width),
                Candidate.of(spot.x() - beside, spot.y() + 5, "end", width), Candidate.of(spot.x(), spot.y() - beside, "middle", width),
                Candidate.of(spot.x(), spot.y() + beside + 11, "middle", width))
            : Stream.of(0, -9, 9, -18, 18, -30, 30)
            .map(shift -> Candidate.of(withinSheet(spot.x(), width), spot.y() + 5 + shift, "middle", width));
        var free = candidates.filter(this::isFree).findFirst();
        free.ifPresent(candidate -> taken.add(candidate.box()));
        return free.map(Candidate::label);
    }

    private static double withinSheet(double x, double width) {
        return Math.max(width / 2 + 1, Math.min(MapSheet.WIDTH - width / 2 - 1, x));
    }

    private boolean isFree(Candidate candidate) {
        var box = candidate.box();
        return box.left() >= 0 && box.right() <= MapSheet.WIDTH && box.top() >= 0 && box.bottom() <= height
            && taken.stream().noneMatch(box::overlaps);
    }
}
