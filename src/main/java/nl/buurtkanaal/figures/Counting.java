package nl.buurtkanaal.figures;

import io.micronaut.data.connection.annotation.Connectable;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.buurtkanaal.platform.time.Time;

/** Counts a quarter of an edition from what the site did. */
@Singleton
@Connectable
class Counting {

    private static final Duration PROMISED = Duration.ofHours(48);
    private static final int MONTHS = 3;

    private final JdbcOperations jdbc;

    Counting(JdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    /** The quarter that begins on this day in Europe/Amsterdam. A month is read at a time, by the index of the edition's posts. */
    QuarterFigures count(long editionId, LocalDate startsOn) {
        var requests = new Requests();
        for (int month = 0; month < MONTHS; month++) {
            read(editionId, startsOn.plusMonths(month), requests);
        }
        var end = startsOn.plusMonths(MONTHS);
        var visits = number("SELECT COALESCE(SUM(v.visitors), 0) FROM spreekuur s JOIN spreekuur_visit v ON v.spreekuur_id = s.id"
            + " WHERE s.edition_id = ? AND v.occurs_on >= ? AND v.occurs_on < ?", editionId, startsOn, end);
        var toTeam = number("SELECT COUNT(*) FROM referral WHERE edition_id = ? AND passed_at >= ? AND passed_at < ?", editionId,
            Timestamp.from(begin(startsOn)), Timestamp.from(begin(end)));
        return new QuarterFigures(startsOn, requests.asked, requests.minutes.size(), requests.inTwoDays, requests.median(), requests.here,
            requests.byPhone, requests.outside, visits, toTeam);
    }

    /** The first answer is the first conversation, or what was kept of those that are deleted by now. */
    private void read(long editionId, LocalDate month, Requests requests) {
        jdbc.prepareStatement("""
            SELECT p.published_at, p.for_whom = 'ON_BEHALF', c.outcome,
              (SELECT MIN(t.created_at) FROM conversation t WHERE t.help_post_id = p.id), a.first_at
            FROM help_post p LEFT JOIN help_post_closure c ON c.help_post_id = p.id LEFT JOIN help_post_answers a ON a.help_post_id = p.id
            WHERE p.edition_id = ? AND p.on_board IN (FALSE, TRUE) AND p.published_at >= ? AND p.published_at < ?
                AND p.kind = 'REQUEST'""", statement -> {
            set(statement, editionId, Timestamp.from(begin(month)), Timestamp.from(begin(month.plusMonths(1))));
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    requests.add(rows.getTimestamp(1).toInstant(), rows.getBoolean(2), rows.getString(3),
                        first(rows.getTimestamp(4), rows.getTimestamp(5)));
                }
                return null;
            }
        });
    }

    private int number(String query, Object... values) {
        return jdbc.prepareStatement(query, statement -> {
            set(statement, values);
            try (var rows = statement.executeQuery()) {
                rows.next();
                return rows.getInt(1);
            }
        });
    }

    private static void set(PreparedStatement statement, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
    }

    private static Instant begin(LocalDate day) {
        return day.atStartOfDay(Time.ZONE).toInstant();
    }

    private static Instant first(Timestamp one, Timestamp other) {
        if (one == null || other == null) {
            return one == null && other == null ? null : (one == null ? other : one).toInstant();
        }
        return (one.before(other) ? one : other).toInstant();
    }

    /** What adds up while the rows go by. */
    private static final class Requests {

        private final List<Long> minutes = new ArrayList<>();
        private int asked;
        private int inTwoDays;
        private int here;
        private int byPhone;
        private int outside;

        private void add(Instant published, boolean phone, String outcome, Instant answered) {
            asked++;
            if (answered != null) {
                var waited = Duration.between(published, answered);
                minutes.add(Math.max(0, waited.toMinutes()));
                inTwoDays += waited.compareTo(PROMISED) <= 0 ? 1 : 0;
            }
            if ("HELPED_ELSEWHERE".equals(outcome)) {
                outside++;
            } else if ("HELPED_HERE".equals(outcome)) {
                byPhone += phone ? 1 : 0;
                here += phone ? 0 : 1;
            }
        }

        private Integer median() {
            if (minutes.isEmpty()) {
                return null;
            }
            minutes.sort(null);
            var middle = minutes.size() / 2;
            return (int) (minutes.size() % 2 == 1 ? minutes.get(middle) : (minutes.get(middle - 1) + minutes.get(middle)) / 2);
        }
    }
}
