package nl.buurtkanaal.kern;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.buurtkanaal.kern.KernMap.Area;
import nl.buurtkanaal.kern.KernMap.Place;

/** Draws the map of a kern. Pure. */
final class MapDrawing {
    /** More names than these cannot be read on a phone. */
    private static final int NEIGHBOURS = 10;
    private static final List<String> BACK_TO_FRONT = List.of("other", "near", "here");

    private final Map<String, Outline> outlines;

    /** @param outlines of all kernen that have one */
    MapDrawing(List<Outline> outlines) {
        this.outlines = outlines.stream().collect(Collectors.toMap(Outline::kernKey, Function.identity()));
    }

    /** @param neighbours nearest first */
    KernMap of(Kern kern, List<KernNeighbour> neighbours) {
        var near = neighbours.stream().limit(NEIGHBOURS).toList();
        var sheet = MapSheet.around(mustBeSeen(kern, near));
        var kinds = new HashMap<String, String>();
        near.forEach(neighbour -> kinds.put(neighbour.kern().key(), "near"));
        kinds.put(kern.key(), "here");
        var areas = outlines.values().stream().filter(sheet::shows)
            .map(outline -> new Area(kinds.getOrDefault(outline.kernKey(), "other"), sheet.path(outline)))
            .filter(area -> !area.path().isEmpty())
            .sorted(Comparator.comparingInt((Area area) -> BACK_TO_FRONT.indexOf(area.kind())).thenComparing(Area::path)).toList();
        return new KernMap(MapSheet.WIDTH, sheet.height(), areas, places(kern, near, sheet));
    }

    /** All of these alike, in this order; the sheet shows each whole. */
    EditionMap of(List<Kern> kernen) {
        var points = new ArrayList<Point>();
        kernen.forEach(kern -> {
            points.add(middle(kern));
            if (!isDot(kern)) {
                outlines.get(kern.key()).rings().forEach(points::addAll);
            }
        });
        var sheet = MapSheet.around(points);
        var labels = new MapLabels(sheet.height());
        kernen.stream().filter(this::isDot).map(dot -> sheet.spot(middle(dot))).forEach(labels::keepFree);
        return new EditionMap(MapSheet.WIDTH, sheet.height(), kernen.stream().map(kern -> {
            var spot = sheet.spot(middle(kern));
            var path = isDot(kern) ? "" : sheet.path(outlines.get(kern.key()));
            return new EditionMap.Spot(kern, path.isEmpty() ? null : path, (int) Math.round(spot.x()), (int) Math.round(spot.y()),
                labels.place(kern.name(), spot, path.isEmpty()).orElse(null));
        }).toList());
    }

    private List<Point> mustBeSeen(Kern kern, List<KernNeighbour> near) {
        var points = new ArrayList<Point>();
        points.add(middle(kern));
        near.forEach(neighbour -> points.add(middle(neighbour.kern())));
        var outline = outlines.get(kern.key());
        if (outline != null) {
            outline.rings().forEach(points::addAll);
        }
        return points;
    }

    private List<Place> places(Kern kern, List<KernNeighbour> near, MapSheet sheet) {
        var labels = new MapLabels(sheet.height());
        var all = Stream.concat(Stream.of(new KernNeighbour(kern, 0)), near.stream()).toList();
        all.stream().map(KernNeighbour::kern).filter(this::isDot).map(dot -> sheet.spot(middle(dot))).forEach(labels::keepFree);
        return all.stream().map(neighbour -> {
            var spot = sheet.spot(middle(neighbour.kern()));
            var dot = isDot(neighbour.kern());
            return new Place(neighbour.kern(), neighbour.kern().id() == kern.id(), neighbour.minutes(), dot, (int) Math.round(spot.x()),
                (int) Math.round(spot.y()), labels.place(neighbour.kern().name(), spot, dot).orElse(null));
        }).toList();
    }

    private boolean isDot(Kern kern) {
        return !outlines.containsKey(kern.key());
    }

    private Point middle(Kern kern) {
        var outline = outlines.get(kern.key());
        return outline == null ? new Point(kern.latitude(), kern.longitude()) : outline.label();
    }
}
