package nl.buurtkanaal.kern;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.micronaut.core.annotation.Nullable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.buurtkanaal.platform.security.Sha256;

/**
 * The places of the country as the files in {@code reference/} give them; {@code reference/README.md} names columns, sources and dates.
 * What is in them is read when asked for: a start on places that are loaded compares the hashes and needs no more.
 */
final class ReferenceFiles {

    private static final List<String> NAMES = List.of("barrieres.csv", "gemeenten.csv", "kernen.csv", "postcode4.csv", "woonplaatsen.csv");

    private final Function<String, byte[]> file;
    private final Map<String, String> hashes = new LinkedHashMap<>();

    private ReferenceFiles(Function<String, byte[]> file) {
        this.file = file;
        NAMES.forEach(name -> hashes.put(name, sha256(file.apply(name))));
    }

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
    record BarrierRow(String kern, String other, @Nullable Integer minutes) {
    }

    /** As shipped with the site. */
    static ReferenceFiles shipped() {
        return read(ReferenceFiles::shippedFile);
    }

    /** @param file gives the content of the file with that name */
    static ReferenceFiles read(Function<String, byte[]> file) {
        return new ReferenceFiles(file);
    }

    /** SHA-256 of each file, by its name. */
    Map<String, String> hashes() {
        return hashes;
    }

    List<GemeenteRow> gemeenten() {
        return rows("gemeenten.csv").map(row -> new GemeenteRow(row.getField("gm_code"), row.getField("slug"), row.getField("gemeente"),
            row.getField("provincie"), point(row))).toList();
    }

    /** Pairs that water keeps apart, in both directions. */
    List<BarrierRow> barriers() {
        return rows("barrieres.csv").map(row -> new BarrierRow(row.getField("kern_a"), row.getField("kern_b"),
            row.getField("minuten").isEmpty() ? null : Integer.valueOf(row.getField("minuten")))).toList();
    }

    /** Those of {@code kernen.csv} for its gemeenten; elsewhere each woonplaats is a kern. */
    List<KernRow> kernen() {
        var kernen = new ArrayList<KernRow>();
        rows("kernen.csv").forEach(row -> kernen.add(kern(row, row.getField("kern_slug"), row.getField("kern"),
            row.getField("bag_woonplaats"), split(row.getField("pc4")))));
        var checkedByHand = kernen.stream().map(KernRow::gemeenteCode).collect(Collectors.toSet());
        var pc4s = rows("postcode4.csv").collect(Collectors.groupingBy(row -> row.getField("wp_code"),
            Collectors.mapping(row -> row.getField("pc4"), Collectors.toList())));
        rows("woonplaatsen.csv").filter(row -> !checkedByHand.contains(row.getField("gm_code"))).forEach(row -> {
            var name = row.getField("naam");
            kernen.add(kern(row, row.getField("slug"), name, name, pc4s.getOrDefault(row.getField("wp_code"), List.of())));
        });
        return kernen;
    }

    private Stream<NamedCsvRecord> rows(String name) {
        return CsvReader.builder().ofNamedCsvRecord(new String(file.apply(name), StandardCharsets.UTF_8)).stream();
    }

    /** One hash over all files, for these rules of loading. */
    String fingerprint(int rules) {
        return sha256((rules + hashes.toString()).getBytes(StandardCharsets.UTF_8));
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
