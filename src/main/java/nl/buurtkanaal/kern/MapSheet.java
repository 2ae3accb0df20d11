package nl.buurtkanaal.kern;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

/**
 * The sheet that a map is drawn on: equirectangular at the mean latitude, north up, as wide as {@link #WIDTH}.
 *
 * @param scale units per degree of latitude
 */
record MapSheet(double west, double north, double scale, double shrink, int height) {

    static final int WIDTH = 400;
    private static final int LOWEST = 260;
    private static final int HIGHEST = 420;
    /** Room around what must be seen, also for names. */
    private static final int MARGIN = 34;
    /** Half a unit is thinner than the line that is drawn. */
    private static final double TOLERANCE = 0.6;

    /** A point on the sheet. */
    record Spot(double x, double y) {
    }

    /** The smallest sheet that shows all of these. */
    static MapSheet around(Collection<Point> points) {
        var latitudes = points.stream().mapToDouble(Point::latitude).summaryStatistics();
        var longitudes = points.stream().mapToDouble(Point::longitude).summaryStatistics();
        double middle = (latitudes.getMin() + latitudes.getMax()) / 2;
        double shrink = Math.cos(Math.toRadians(middle));
        double wide = Math.max((longitudes.getMax() - longitudes.getMin()) * shrink, 0.01);
        double high = Math.max(latitudes.getMax() - latitudes.getMin(), 0.01);
        double scale = Math.min((WIDTH - 2 * MARGIN) / wide, (HIGHEST - 2 * MARGIN) / high);
        int height = (int) Math.max(LOWEST, Math.ceil(high * scale) + 2 * MARGIN);
        double centre = (longitudes.getMin() + longitudes.getMax()) / 2;
        return new MapSheet(centre - WIDTH / 2.0 / scale / shrink, middle + height / 2.0 / scale, scale, shrink, height);
    }

    Spot spot(Point point) {
        return new Spot((point.longitude() - west) * scale * shrink, (north - point.latitude()) * scale);
    }

    /** Some of the outline can be seen. */
    boolean shows(Outline outline) {
        return outline.rings().stream().flatMap(List::stream).map(this::spot)
            .anyMatch(spot -> spot.x() >= 0 && spot.x() <= WIDTH && spot.y() >= 0 && spot.y() <= height);
    }

    /** SVG path data in tenths of a unit, without the points that a line of this width does not show; empty for what is too small. */
    String path(Outline outline) {
        var path = new StringBuilder();
        for (var ring : outline.rings()) {
            var spots = Simplification.of(ring.stream().map(this::spot).toList(), TOLERANCE);
            if (spots.size() > 3) {
                append(spots, path);
            }
        }
        return path.toString();
    }

    private static void append(List<Spot> spots, StringBuilder path) {
        long x = Math.round(spots.get(0).x() * 10);
        long y = Math.round(spots.get(0).y() * 10);
        path.append('M').append(number(x)).append(' ').append(number(y)).append('l');
        var steps = new ArrayList<String>();
        // the last point is the first again, which z closes
        for (var spot : spots.subList(1, spots.size() - 1)) {
            long nextX = Math.round(spot.x() * 10);
            long nextY = Math.round(spot.y() * 10);
            if (nextX != x || nextY != y) {
                steps.add(number(nextX - x) + (nextY < y ? "" : " ") + number(nextY - y));
            }
            x = nextX;
            y = nextY;
        }
        path.append(String.join(" ", steps)).append('z');
    }

    private static String number(long tenths) {
        return tenths % 10 == 0 ? Long.toString(tenths / 10) : String.format(Locale.ROOT, "%.1f", tenths / 10.0);
    }
}
