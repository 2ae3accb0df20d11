package nl.buurtkanaal.moderation;

import io.micronaut.data.connection.annotation.Connectable;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Everything but posts that waits for a seat, of all kinds, with what colleagues gave to one another: in one question. */
@Singleton
@Connectable
public class DeskRows implements DeskWork {

    private static final String HANDED = """
        SELECT w.*, o.to_id, ot.shown_name AS to_name, f.shown_name AS from_name, o.word AS handed_word, o.handed_at,
            h.person_id AS held_by, hp.shown_name AS held_name, h.since AS held_since, h.until_at AS held_until FROM (%s) w
        LEFT JOIN desk_handover o ON o.kind = CONVERT(w.kind USING ascii) COLLATE ascii_bin AND o.item_id = w.id
        LEFT JOIN desk_hold h ON h.kind = CONVERT(w.kind USING ascii) COLLATE ascii_bin AND h.item_id = w.id AND h.until_at > ?
        LEFT JOIN person hp ON hp.id = h.person_id
        LEFT JOIN person ot ON ot.id = o.to_id LEFT JOIN person f ON f.id = o.from_id""";

    private final JdbcOperations jdbc;
    private final Map<String, DeskSource> sources;

    DeskRows(JdbcOperations jdbc, List<DeskSource> sources) {
        this.jdbc = jdbc;
        this.sources = sources.stream().sorted(Comparator.comparing(DeskSource::kind))
            .collect(Collectors.toMap(DeskSource::kind, Function.identity()));
    }

    /** One thing, when it waits for this seat. */
    Optional<DeskLine> line(DeskSeat seat, String kind, long id, Instant now) {
        return rows(seat, now).stream().filter(row -> row.kind().equals(kind) && row.id() == id).findFirst()
            .map(row -> sources.get(kind).line(row, seat, now));
    }

    /** In any order, at most a hundred of each kind. */
    @Override
    public List<DeskLine> waiting(DeskSeat seat, Instant now) {
        return rows(seat, now).stream().map(row -> sources.get(row.kind()).line(row, seat, now)).toList();
    }

    List<DeskRow> rows(DeskSeat seat, Instant now) {
        var selects = sources.values().stream().map(source -> source.waiting(seat, now)).toList();
        var union = selects.stream().map(select -> select.sql(DeskWork.LONGEST_LIST)).collect(Collectors.joining(" UNION ALL "));
        var values = selects.stream().flatMap(select -> select.values().stream()).toList();
        return jdbc.prepareStatement(HANDED.formatted(union), statement -> {
            for (int i = 0; i < values.size(); i++) {
                statement.setObject(i + 1, values.get(i));
            }
            statement.setTimestamp(values.size() + 1, Timestamp.from(now));
            return read(statement.executeQuery());
        });
    }

    private static List<DeskRow> read(ResultSet rows) throws SQLException {
        try (rows) {
            var found = new ArrayList<DeskRow>();
            while (rows.next()) {
                var due = rows.getTimestamp("due");
                var kern = rows.getLong("kern_id");
                var notFor = new LinkedHashSet<Long>();
                for (var column : List.of("first_id", "second_id", "third_id")) {
                    Stream.of(rows.getLong(column)).filter(id -> id > 0).forEach(notFor::add);
                }
                found.add(new DeskRow(rows.getString("kind"), rows.getLong("id"), kern == 0
                    ? null : kern, rows.getTimestamp("since").toInstant(), due == null ? null : due.toInstant(), rows.getString("name"),
                    rows.getString("other"), rows.getString("title"), rows.getString("words"), rows.getString("code"),
                    rows.getString("word"), rows.getLong("number"), rows.getBoolean("flag"),
                    DeskHandovers.Handed.read(rows), DeskHolds.Hold.read(rows), notFor));
            }
            return found;
        }
    }
}
