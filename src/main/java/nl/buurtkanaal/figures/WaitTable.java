package nl.buurtkanaal.figures;

import io.micronaut.data.connection.annotation.Connectable;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.buurtkanaal.figures.Waits.Wait;
import nl.buurtkanaal.platform.time.Time;

/** How long people waited, by year and group of kernen: counted, and kept. */
@Singleton
@Connectable
class WaitTable {

    private static final int MONTHS = 12;

    private final JdbcOperations jdbc;

    WaitTable(JdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    /** Counts a year anew. A month is read at a time, by the index of the edition's posts. */
    @Transactional
    void count(long editionId, int year, Instant now) {
        var answers = new Waits();
        var matches = new Waits();
        var month = LocalDate.of(year, 1, 1);
        for (int i = 0; i < MONTHS; i++) {
            read(editionId, month.plusMonths(i), answers, matches);
        }
        put(editionId, year, Until.ANSWER, answers.shown(), now);
        put(editionId, year, Until.MATCH, matches.shown(), now);
    }

    /**
     * Requests, those that appeared first come first. Somebody was found at the first thing the two agreed, or when the asker said that
     * somebody of this site helped.
     */
    private void read(long editionId, LocalDate month, Waits answers, Waits matches) {
        jdbc.prepareStatement("""
            SELECT k.postal_place, COALESCE(p.subject_id, p.author_id) AS person_id,
              TIMESTAMPDIFF(MINUTE, p.published_at, (SELECT MIN(t.created_at) FROM conversation t WHERE t.help_post_id = p.id)) AS talked,
              TIMESTAMPDIFF(MINUTE, p.published_at, a.first_at) AS answered,
              TIMESTAMPDIFF(MINUTE, p.published_at, (SELECT MIN(g.agreed_at) FROM conversation t JOIN agreement g
                ON g.conversation_id = t.id WHERE t.help_post_id = p.id)) AS agreed,
              TIMESTAMPDIFF(MINUTE, p.published_at, c.closed_at) AS helped
            FROM help_post p JOIN kern k ON k.id = p.kern_id LEFT JOIN help_post_answers a ON a.help_post_id = p.id
              LEFT JOIN help_post_closure c ON c.help_post_id = p.id AND c.outcome = 'HELPED_HERE'
            WHERE p.edition_id = ? AND p.on_board IN (FALSE, TRUE) AND p.published_at >= ? AND p.published_at < ?
                AND p.kind = 'REQUEST'
            ORDER BY p.published_at, p.id""", statement -> {
            statement.setLong(1, editionId);
            statement.setTimestamp(2, Timestamp.from(month.atStartOfDay(Time.ZONE).toInstant()));
            statement.setTimestamp(3, Timestamp.from(month.plusMonths(1).atStartOfDay(Time.ZONE).toInstant()));
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    add(answers, rows.getString(1), rows.getLong(2), rows.getObject(3, Long.class), rows.getObject(4, Long.class));
                    add(matches, rows.getString(1), rows.getLong(2), rows.getObject(5, Long.class), rows.getObject(6, Long.class));
                }
                return null;
            }
        });
    }

    private static void add(Waits waits, String village, long personId, Long one, Long other) {
        if (one != null || other != null) {
            waits.add(village, personId, Math.min(one == null ? Long.MAX_VALUE : one, other == null ? Long.MAX_VALUE : other));
        }
    }

    /** In place of what stood there. */
    @Transactional
    void put(long editionId, int year, Until until, List<Wait> waits, Instant now) {
        jdbc.prepareStatement("DELETE FROM figure_wait WHERE edition_id = ? AND year = ? AND until_what = ?", statement -> {
            statement.setLong(1, editionId);
            statement.setInt(2, year);
            statement.setString(3, until.name());
            return statement.executeUpdate();
        });
        jdbc.prepareStatement("INSERT INTO figure_wait (edition_id, year, until_what, village, people, median_minutes, counted_at)"
            + " VALUES (?, ?, ?, ?, ?, ?, ?)", statement -> {
            for (var wait : waits) {
                var values = new Object[] {editionId, year, until.name(), wait.village(), wait.people(), wait.medianMinutes(),
                    Timestamp.from(now)};
                for (int i = 0; i < values.length; i++) {
                    statement.setObject(i + 1, values[i]);
                }
                statement.addBatch();
            }
            return statement.executeBatch();
        });
    }

    /** Of the years before this one, newest first: the groups by name, those that are counted together last. */
    Map<Integer, Map<Until, List<Wait>>> before(long editionId, int year, int years) {
        return jdbc.prepareStatement("SELECT year, until_what, village, people, median_minutes FROM figure_wait"
            + " WHERE edition_id = ? AND year >= ? AND year < ? ORDER BY year DESC, village = '', village", statement -> {
            statement.setLong(1, editionId);
            statement.setInt(2, year - years);
            statement.setInt(3, year);
            try (var rows = statement.executeQuery()) {
                var found = new LinkedHashMap<Integer, Map<Until, List<Wait>>>();
                while (rows.next()) {
                    found.computeIfAbsent(rows.getInt(1), one -> new LinkedHashMap<>())
                        .computeIfAbsent(Until.valueOf(rows.getString(2)), one -> new ArrayList<>())
                        .add(new Wait(rows.getString(3), rows.getInt(4), rows.getInt(5)));
                }
                return found;
            }
        });
    }

    /** What somebody waited for: a first answer, or somebody who helps. */
    enum Until {
        ANSWER, MATCH
    }
}
