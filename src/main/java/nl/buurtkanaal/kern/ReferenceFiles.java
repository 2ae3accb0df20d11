package nl.buurtkanaal.kern;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.buurtkanaal.platform.security.Sha256;

/**
 * The places of the country as the files in {@code reference/} give them; {@code reference/README.md} names columns, sources and dates.
 *
 * @param hashes   SHA-256 of each file, by its name
 * @param kernen   those of {@code kernen.csv} for its gemeenten; elsewhere each woonplaats is a kern
 * @param barriers pairs that water keeps apart, in both directions
 */
record ReferenceFiles(Map<String, String> hashes, List<GemeenteRow> gemeenten, List<KernRow> kernen, List<BarrierRow> barriers) {

    private static final List<String> NAMES = List.of("barrieres.csv", "gemeenten.csv", "kernen.csv", "postcode4.csv", "woonplaatsen.csv");

    record GemeenteRow(String code, String slug, String name, String province, Point point) {
    }

    /** @param pc4 four-digit postcodes in which it may be chosen */
    record KernRow(String key, String gemeenteCode, String slug, String name, @Nullable String postalPlace, @Nullable String woonplaatsCode,
                   Point point, List<String> pc4) {
        boolean isWoonplaats() {
            return name.equals(postalPlace);
        }
    }

    /** @param minutes null: never neighbours, and no figure to show */
    @Introspected
    record BarrierRow(String kern, String other, @Nullable Integer minutes) {
    }

    /** As shipped with the site. */
    static ReferenceFiles shipped() {
        return read(ReferenceFiles::shippedFile);
    }

    /** @param file gives the content of the file with that name */
    static ReferenceFiles read(Function<String, byte[]> file) {
        var hashes = new LinkedHashMap<String, String>();
        var rows = new LinkedHashMap<String, List<NamedCsvRecord>>();
        for (var name : NAMES) {
            var bytes = file.apply(name);
            hashes.put(name, sha256(bytes));
            rows.put(name, CsvReader.builder().ofNamedCsvRecord(new String(bytes, StandardCharsets.UTF_8)).stream().toList());
        }
        return new ReferenceFiles(hashes,
            rows.get("gemeenten.csv").stream()
                .map(row -> new GemeenteRow(row.getField("gm_code"), row.getField("slug"), row.getField("gemeente"),
                    row.getField("provincie"), point(row)))
                .toList(),
            kernen(rows),
            rows.get("barrieres.csv").stream()
                .map(row -> new BarrierRow(row.getField("kern_a"), row.getField("kern_b"),
                    row.getField("minuten").isEmpty() ? null : Integer.valueOf(row.getField("minuten"))))
                .toList());
    }

    /** One hash over all files, for these rules of loading. */
    String fingerprint(int rules) {
        return sha256((rules + hashes.toString()).getBytes(StandardCharsets.UTF_8));
    }

    private static List<KernRow> kernen(Map<String, List<NamedCsvRecord>> rows) {
        var kernen = new ArrayList<KernRow>();
        for (var row : rows.get("kernen.csv")) {
            kernen.add(kern(row, row.getField("kern_slug"), row.getField("kern"), row.getField("bag_woonplaats"),
                split(row.getField("pc4"))));
        }
        var checkedByHand = kernen.stream().map(KernRow::gemeenteCode).collect(Collectors.toSet());
        var pc4s = rows.get("postcode4.csv").stream()
            .collect(Collectors.groupingBy(row -> row.getField("wp_code"),
                Collectors.mapping(row -> row.getField("pc4"), Collectors.toList())));
        addWoonplaatsen(rows.get("woonplaatsen.csv"), checkedByHand, pc4s, kernen);
        return kernen;
    }

    private static void addWoonplaatsen(List<NamedCsvRecord> rows, Set<String> exceptIn, Map<String, List<String>> pc4s,
                                        List<KernRow> kernen) {
        for (var row : rows) {
            if (!exceptIn.contains(row.getField("gm_code"))) {
                var name = row.getField("naam");
                kernen.add(kern(row, row.getField("slug"), name, name, pc4s.getOrDefault(row.getField("wp_code"), List.of())));
            }
        }
    }

    private static KernRow kern(NamedCsvRecord row, String slug, String name, String postalPlace, List<String> pc4) {
        var gemeente = row.getField("gm_code");
        return new KernRow(gemeente + "/" + slug, gemeente, slug, name, emptyToNull(postalPlace), emptyToNull(row.getField("wp_code")),
            point(row), pc4);
    }

    private static Point point(NamedCsvRecord row) {
        return new Point(Double.parseDouble(row.getField("lat")), Double.parseDouble(row.getField("lon")));
    }

    private static List<String> split(String codes) {
        return codes.isEmpty() ? List.of() : List.of(codes.split("\\|"));
    }

    private static @Nullable String emptyToNull(String value) {
        return value.isEmpty() ? null : value;
    }

    static byte[] shippedFile(String name) {
        try (var in = ReferenceFiles.class.getResourceAsStream("/reference/" + name)) {
            if (in == null) {
                throw new IllegalStateException("reference/" + name + " is not in this build");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String sha256(byte[] bytes) {
        return HexFormat.of().formatHex(Sha256.of(bytes));
    }
}
