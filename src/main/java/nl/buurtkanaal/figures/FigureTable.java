package nl.buurtkanaal.figures;

import io.micronaut.data.connection.annotation.Connectable;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** What was counted, kept by edition and quarter. */
@Singleton
@Connectable
class FigureTable {

    private final JdbcOperations jdbc;

    FigureTable(JdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    /** In place of what stood there. */
    @Transactional
    void put(long editionId, QuarterFigures figures, Instant now) {
        jdbc.prepareStatement("DELETE FROM figure_quarter WHERE edition_id = ? AND starts_on = ?", statement -> {
            statement.setLong(1, editionId);
            statement.setObject(2, figures.startsOn());
            return statement.executeUpdate();
        });
        jdbc.prepareStatement("INSERT INTO figure_quarter (edition_id, starts_on, asked, answered, in_two_days, median_minutes, here,"
            + " by_phone, outside, visits,"
            + " to_team, counted_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", statement -> {
            statement.setLong(1, editionId);
            statement.setObject(2, figures.startsOn());
            var numbers = new Integer[] {figures.asked(), figures.answered(), figures.inTwoDays(), figures.medianMinutes(), figures.here(),
                figures.byPhone(), figures.outside(), figures.visits(), figures.toTeam()};
            for (int i = 0; i < numbers.length; i++) {
                statement.setObject(i + 3, numbers[i]);
            }
            statement.setTimestamp(numbers.length + 3, Timestamp.from(now));
            return statement.executeUpdate();
        });
    }

    /** Whether a quarter was counted. */
    boolean has(long editionId, LocalDate startsOn) {
        return jdbc.prepareStatement("SELECT 1 FROM figure_quarter WHERE edition_id = ? AND starts_on = ?", statement -> {
            statement.setLong(1, editionId);
            statement.setObject(2, startsOn);
            try (var rows = statement.executeQuery()) {
                return rows.next();
            }
        });
    }

    /** The newest quarters of an edition, newest first. */
    List<QuarterFigures> newest(long editionId, int quarters) {
        return jdbc.prepareStatement("SELECT starts_on, asked, answered, in_two_days, median_minutes, here, by_phone, outside, visits,"
            + " to_team FROM figure_quarter"
            + " WHERE edition_id = ? ORDER BY starts_on DESC LIMIT ?", statement -> {
            statement.setLong(1, editionId);
            statement.setInt(2, quarters);
            try (var rows = statement.executeQuery()) {
                var found = new ArrayList<QuarterFigures>();
                while (rows.next()) {
                    found.add(new QuarterFigures(rows.getObject(1, LocalDate.class), rows.getInt(2), rows.getInt(3), rows.getInt(4),
                        rows.getObject(5, Integer.class), rows.getInt(6), rows.getInt(7), rows.getInt(8), rows.getInt(9), rows.getInt(10)));
                }
                return found;
            }
        });
    }
}
