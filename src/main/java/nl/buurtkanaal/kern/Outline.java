package nl.buurtkanaal.kern;

import io.micronaut.core.type.Argument;
import io.micronaut.json.tree.JsonNode;
import io.micronaut.serde.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * Where a kern lies, for drawing only: never to decide where somebody lives.
 *
 * @param kernKey some have no kern of their own
 * @param label   about the middle of it
 * @param rings   closed lines; a hole in an area is one too
 */
record Outline(String kernKey, Point label, List<List<Point>> rings) {

    /** Those in {@code reference/geo/<gemeente>-kernen.geojson}; none for most gemeenten. */
    static List<Outline> ofGemeente(String slug) {
        try (var in = Outline.class.getResourceAsStream("/reference/geo/" + slug + "-kernen.geojson")) {
            if (in == null) {
                return List.of();
            }
            var collection = ObjectMapper.getDefault().readValue(in, Argument.of(JsonNode.class));
            return stream(collection.get("features")).map(Outline::of).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Outline of(JsonNode feature) {
        var properties = feature.get("properties");
        var geometry = feature.get("geometry");
        var polygons = geometry.get("type").getStringValue().equals("Polygon")
            ? Stream.of(geometry.get("coordinates")) : stream(geometry.get("coordinates"));
        return new Outline(properties.get("gm_code").getStringValue() + "/" + properties.get("kern_slug").getStringValue(),
            new Point(properties.get("label_lat").getDoubleValue(), properties.get("label_lon").getDoubleValue()),
            polygons.flatMap(Outline::stream).map(Outline::ring).toList());
    }

    private static List<Point> ring(JsonNode coordinates) {
        var ring = new ArrayList<Point>();
        coordinates.values().forEach(pair -> ring.add(new Point(pair.get(1).getDoubleValue(), pair.get(0).getDoubleValue())));
        return ring;
    }

    private static Stream<JsonNode> stream(JsonNode array) {
        return StreamSupport.stream(array.values().spliterator(), false);
    }
}
