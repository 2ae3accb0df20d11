package nl.buurtkanaal.edition;

import de.siegmar.fastcsv.reader.CsvReader;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** The colours that an edition may wear, from {@code edition/palettes.csv}. */
@Singleton
class Palettes {

    static final String NEUTRAL = "neutraal";

    private static final String FILE = "/edition/palettes.csv";

    private final Map<String, Palette> byName = read();

    Set<String> names() {
        return byName.keySet();
    }

    boolean has(String name) {
        return byName.containsKey(name);
    }

    /** The palette with this name, else the neutral one. */
    Palette named(String name) {
        return byName.getOrDefault(name, byName.get(NEUTRAL));
    }

    /** The same for one of the palettes by name, or the neutral one. */
    String stylesheet(String slug, String palette) {
        return stylesheet(slug, named(palette));
    }

    /** The path of an edition's colours. Its hash is of the content, so a path never changes what it says. */
    String stylesheet(String slug, Palette palette) {
        return "/editie/" + slug + "." + palette.hash() + ".css";
    }

    /** The palette with the hash of a stylesheet's path. */
    Optional<Palette> byHash(String hash) {
        return byName.values().stream().filter(palette -> palette.hash().equals(hash)).findFirst();
    }

    private static Map<String, Palette> read() {
        var palettes = new LinkedHashMap<String, Palette>();
        try (var in = new InputStreamReader(Objects.requireNonNull(Palettes.class.getResourceAsStream(FILE), FILE), StandardCharsets.UTF_8);
             var rows = CsvReader.builder().ofNamedCsvRecord(in)) {
            rows.forEach(row -> {
                var colours = new LinkedHashMap<>(row.getFieldsAsMap());
                var name = colours.remove("name");
                palettes.put(name, new Palette(name, colours));
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return palettes;
    }
}
