package nl.buurtkanaal.privacy;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The register of processing (AVG article 30) as data: what is kept of people, why, on which ground, how long and who gets to see it, for
 * every table and column. Read from {@code register/}: {@code activities.csv} (the processings), {@code tables.csv} (which table serves
 * which one, and which of its columns say nothing about anybody), {@code columns.csv} (all others). A test compares it with the database.
 */
@Singleton
final class Register {

    private final Map<String, Table> tables;
    private final List<Activity> activities;

    Register() {
        var columns = new TreeMap<String, List<Column>>();
        read("columns", row -> columns.computeIfAbsent(row.getField("table"), table -> new ArrayList<>()).add(column(row)));
        var found = new TreeMap<String, Table>();
        read("tables", row -> found.put(row.getField("table"), table(row, columns.getOrDefault(row.getField("table"), List.of()))));
        columns.keySet().removeAll(found.keySet());
        if (!columns.isEmpty()) {
            throw new IllegalStateException("register/columns.csv names tables that register/tables.csv does not: " + columns.keySet());
        }
        tables = Map.copyOf(found);
        var all = new ArrayList<Activity>();
        read("activities", row -> all.add(activity(row, found.values())));
        activities = List.copyOf(all);
    }

    /** The processings, in the order in which people meet them. */
    List<Activity> activities() {
        return activities;
    }

    /** What is kept in one table; empty when the register does not know it. */
    Optional<Table> table(String name) {
        return Optional.ofNullable(tables.get(name));
    }

    Set<String> tables() {
        return tables.keySet();
    }

    /** What one thing that the site does asks to be kept. */
    record Activity(String key, String name, String purpose, String ground, String people, String recipients, String retention,
                    List<Table> tables) {
    }

    /**
     * One table.
     *
     * @param activity   the processing that it serves; empty when it holds nothing about anybody
     * @param retention  where it differs from that of the processing; else empty
     * @param impersonal columns that say nothing about anybody
     */
    record Table(String name, String activity, String what, String retention, Set<String> impersonal, List<Column> columns) {

        Optional<Column> column(String name) {
            return columns.stream().filter(column -> column.name().equals(name)).findFirst();
        }
    }

    /**
     * One column that says something about somebody.
     *
     * @param words what it is, as they read it
     * @param codes what its codes mean
     */
    record Column(String name, Kind kind, String words, Map<String, String> codes) {
    }

    /** What a column tells. */
    enum Kind {
        /** About somebody, who reads it in their own data. */
        GEGEVEN,
        /** About somebody, and of no use to them: a key made unreadable, a mark of the site, a word of one buurtverbinder to another. */
        INTERN,
        /** Points at somebody. */
        WIE
    }

    private static Activity activity(NamedCsvRecord row, Iterable<Table> tables) {
        var own = new ArrayList<Table>();
        tables.forEach(table -> {
            if (table.activity().equals(row.getField("activity"))) {
                own.add(table);
            }
        });
        return new Activity(row.getField("activity"), row.getField("name"), row.getField("purpose"), row.getField("ground"),
            row.getField("people"), row.getField("recipients"), row.getField("retention"), List.copyOf(own));
    }

    private static Table table(NamedCsvRecord row, List<Column> columns) {
        return new Table(row.getField("table"), row.getField("activity"), row.getField("what"), row.getField("retention"),
            Stream.of(row.getField("impersonal").split(" ")).filter(name -> !name.isEmpty()).collect(Collectors.toUnmodifiableSet()),
            List.copyOf(columns));
    }

    private static Column column(NamedCsvRecord row) {
        var codes = new LinkedHashMap<String, String>();
        Stream.of(row.getField("codes").split("\\|")).filter(code -> !code.isEmpty())
            .forEach(code -> codes.put(code.substring(0, code.indexOf('=')), code.substring(code.indexOf('=') + 1)));
        return new Column(row.getField("column"), Kind.valueOf(row.getField("kind").toUpperCase(Locale.ROOT)), row.getField("words"),
            codes);
    }

    private static void read(String file, Consumer<NamedCsvRecord> each) {
        try (var in = Register.class.getResourceAsStream("/register/" + file + ".csv")) {
            try (var rows = CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(in, StandardCharsets.UTF_8))) {
                rows.forEach(each);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
