package nl.buurtkanaal.edition;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.micronaut.core.annotation.Nullable;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The editions that ship ({@code reference/edities.csv}) or that the demo fills in ({@code demo/edities.csv}), by slug. */
final class EditionFile {

    record Shipped(EditionValues values, List<String> gemeenteCodes, @Nullable String teamName) {
    }

    private EditionFile() {
    }

    static Map<String, Shipped> read(String resource) {
        try (var in = EditionFile.class.getResourceAsStream(resource)) {
            if (in == null) {
                return Map.of();
            }
            var editions = new LinkedHashMap<String, Shipped>();
            try (var rows = CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(in, StandardCharsets.UTF_8))) {
                rows.forEach(row -> editions.put(row.getField("slug"), shipped(row)));
            }
            return editions;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Shipped shipped(NamedCsvRecord row) {
        var values = new EditionValues(row.getField("naam"), row.getField("leus"), row.getField("plaats"), optional(row, "telefoon"),
            optional(row, "host"), optional(row, "verwerkingsverantwoordelijke"), optional(row, "contact_privacy"),
            optional(row, "contact_fg"), optional(row, "campagne_url"),
            Optional.ofNullable(optional(row, "kleur")).orElse(Palettes.NEUTRAL));
        return new Shipped(values, List.of(row.getField("gm_codes").split("\\|")),
            row.findField("wijkteam").filter(name -> !name.isBlank()).orElse(null));
    }

    private static @Nullable String optional(NamedCsvRecord row, String column) {
        var value = row.getField(column);
        return value.isBlank() ? null : value;
    }
}
