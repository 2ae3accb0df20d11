package nl.buurtkanaal.privacy;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.data.connection.annotation.Connectable;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.buurtkanaal.person.Belongings;
import nl.buurtkanaal.person.Kept;

/**
 * All that is kept of one person, read from every feature and named by the register. It asks each table that can hold somebody, some forty
 * of them by their indexes: a page for once a year, so it may cost more than others.
 */
@Singleton
@Connectable
class OwnBook {

    private final JdbcOperations jdbc;
    private final Register register;
    private final List<Kept> kept;

    OwnBook(JdbcOperations jdbc, Register register, List<Belongings> belongings) {
        this.jdbc = jdbc;
        this.register = register;
        this.kept = belongings.stream().flatMap(part -> part.kept().stream()).toList();
    }

    /** What there is about a person, in the order of the register; of each table the newest {@code atMost} rows, if any. */
    List<Chapter> of(long personId, int atMost) {
        var parts = kept.stream().map(part -> read(part, personId, atMost)).filter(part -> !part.rows().isEmpty())
            .collect(Collectors.toMap(Part::table, Function.identity()));
        return register.activities().stream().map(activity -> new Chapter(activity.key(), activity.name(), activity.purpose(),
                activity.ground(), activity.retention(),
                activity.tables().stream().map(table -> parts.get(table.name())).filter(Objects::nonNull).toList()))
            .filter(chapter -> !chapter.parts().isEmpty()).toList();
    }

    private Part read(Kept part, long personId, int atMost) {
        var table = register.table(part.table()).orElseThrow(() -> new IllegalStateException(part.table() + " is not in the register"));
        return jdbc.prepareStatement(part.query(), statement -> {
            fill(statement, personId);
            statement.setMaxRows(atMost == Integer.MAX_VALUE ? 0 : atMost + 1);
            try (var found = statement.executeQuery()) {
                var rows = new ArrayList<Row>();
                while (found.next()) {
                    rows.add(row(found, table));
                }
                var more = rows.size() > atMost;
                return new Part(table.name(), table.what(), Optional.of(table.retention()).filter(words -> !words.isEmpty()).orElse(null),
                    List.copyOf(more ? rows.subList(0, atMost) : rows), more);
            }
        });
    }

    private static void fill(PreparedStatement statement, long personId) throws SQLException {
        for (var i = 1; i <= statement.getParameterMetaData().getParameterCount(); i++) {
            statement.setLong(i, personId);
        }
    }

    /** Without what was never filled in. */
    private static Row row(ResultSet found, Register.Table table) throws SQLException {
        var columns = found.getMetaData();
        var cells = new ArrayList<Cell>();
        for (var i = 1; i <= columns.getColumnCount(); i++) {
            var name = columns.getColumnLabel(i);
            var column = table.column(name)
                .orElseThrow(() -> new IllegalStateException(table.name() + "." + name + " is not in the register"));
            var value = InWords.value(found, i, column);
            if (value != null && !value.isEmpty()) {
                cells.add(new Cell(name, column.words(), value, InWords.plain(found, i, column)));
            }
        }
        return new Row(List.copyOf(cells));
    }

    /** One thing that the site does, with what it keeps for that. */
    @Introspected
    record Chapter(String key, String name, String purpose, String ground, String retention, List<Part> parts) {
    }

    /** Rows of one table, newest first; {@code retention} where it differs from that of the chapter; {@code more}: there are others. */
    @Introspected
    record Part(String table, String name, String retention, List<Row> rows, boolean more) {

        /** Who they are is read at once; the rest after a press. */
        public boolean open() {
            return table.equals("person") || table.equals("account");
        }

        /** For a program. */
        List<Map<String, String>> values() {
            return rows.stream().map(row -> {
                Map<String, String> values = new LinkedHashMap<>();
                row.cells().forEach(cell -> values.put(cell.column(), cell.plain()));
                return values;
            }).toList();
        }
    }

    @Introspected
    record Row(List<Cell> cells) {
    }

    /** One value, with what it is in words; {@code plain}: as a program reads it. */
    @Introspected
    record Cell(String column, String caption, String text, String plain) {

        @Override
        public String toString() {
            return "Cell[" + column + "]";
        }
    }
}
