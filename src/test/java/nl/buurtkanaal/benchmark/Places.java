package nl.buurtkanaal.benchmark;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import nl.buurtkanaal.edition.Editions;
import nl.buurtkanaal.kern.Kern;
import nl.buurtkanaal.kern.Kernen;

/** Where the posts are: around the measured kern as many as ever, all others in the rest of the country. Each gemeente gets an edition. */
final class Places {

    /** Slug of the edition and of the kern that are measured. */
    static final String EDITION = "brummen";
    static final String KERN = "oeken";

    final Kern measured;
    private final Drawn around;
    private final Drawn elsewhere;
    private final Map<Long, Long> editionOfGemeente = new HashMap<>();

    Places(Connection connection, Kernen kernen, Editions editions) throws SQLException {
        var edition = editions.bySlug(EDITION).orElseThrow();
        measured = edition.kern(KERN);
        openForEach(connection, kernen);
        Set<Long> near = new HashSet<>(edition.kernIds());
        kernen.neighboursOf(measured.id()).forEach(neighbour -> near.add(neighbour.kern().id()));
        List<Kern> nearKernen = new ArrayList<>();
        List<Kern> farKernen = new ArrayList<>();
        kernen.gemeenten().forEach(gemeente -> kernen.inGemeente(gemeente.id())
            .forEach(kern -> (near.contains(kern.id()) ? nearKernen : farKernen).add(kern)));
        around = new Drawn(nearKernen, new Random(1));
        elsewhere = new Drawn(farKernen, new Random(2));
    }

    Kern around(Random random) {
        return around.draw(random);
    }

    Kern elsewhere(Random random) {
        return elsewhere.draw(random);
    }

    int kernenAround() {
        return around.kernen.size();
    }

    long editionOf(Kern kern) {
        return editionOfGemeente.get(kern.gemeenteId());
    }

    /** Closed ones, for the gemeenten that the setting does not name. */
    private void openForEach(Connection connection, Kernen kernen) throws SQLException {
        try (var statement = connection.createStatement()) {
            try (var rows = statement.executeQuery("SELECT gemeente_id, edition_id FROM edition_gemeente")) {
                while (rows.next()) {
                    editionOfGemeente.put(rows.getLong(1), rows.getLong(2));
                }
            }
            var id = 1000L;
            for (var gemeente : kernen.gemeenten()) {
                if (editionOfGemeente.containsKey(gemeente.id())) {
                    continue;
                }
                id++;
                statement.executeUpdate("INSERT INTO edition (id, slug, name, tagline, place, palette, changed_at) VALUES (" + id
                    + ", 'dicht-" + id
                    + "', 'Dicht', 'Dicht', 'Dicht', 'neutraal', UTC_TIMESTAMP())");
                statement.executeUpdate("INSERT INTO edition_gemeente (edition_id, gemeente_id) VALUES (" + id + ", " + gemeente.id()
                    + ")");
                editionOfGemeente.put(gemeente.id(), id);
            }
        }
        connection.commit();
    }

    /** Kernen of which some are much larger than others. */
    private record Drawn(List<Kern> kernen, double[] upTo) {

        Drawn(List<Kern> kernen, Random random) {
            this(kernen, new double[kernen.size()]);
            var sum = 0.0;
            for (var i = 0; i < upTo.length; i++) {
                sum += 1 / (0.05 + random.nextDouble());
                upTo[i] = sum;
            }
        }

        Kern draw(Random random) {
            var found = java.util.Arrays.binarySearch(upTo, random.nextDouble() * upTo[upTo.length - 1]);
            return kernen.get(found < 0 ? -found - 1 : found);
        }
    }
}
