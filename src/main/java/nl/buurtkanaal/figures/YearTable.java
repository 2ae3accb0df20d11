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
import nl.buurtkanaal.platform.time.Time;

/** Reports, objections and complaints by year: counted, and kept. */
@Singleton
@Connectable
class YearTable {

    private final JdbcOperations jdbc;

    YearTable(JdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    /** Counts a year anew. */
    @Transactional
    void count(long editionId, int year, Instant now) {
        var from = LocalDate.of(year, 1, 1);
        var begin = Timestamp.from(from.atStartOfDay(Time.ZONE).toInstant());
        var end = Timestamp.from(from.plusYears(1).atStartOfDay(Time.ZONE).toInstant());
        var reports = number("SELECT COUNT(*) FROM report WHERE edition_id = ? AND received_at >= ? AND received_at < ?", editionId, begin,
            end);
        var objections = number("SELECT COUNT(*) FROM report_objection o JOIN report r ON r.id = o.report_id"
            + " WHERE r.edition_id = ? AND o.made_at >= ? AND o.made_at < ?", editionId, begin, end)
            + number("SELECT COUNT(*) FROM person_objection o JOIN person p ON p.id = o.person_id"
            + " WHERE p.edition_id = ? AND o.made_at >= ? AND o.made_at < ?", editionId, begin, end);
        var complaints = number("SELECT COUNT(*) FROM complaint WHERE edition_id = ? AND received_on >= ? AND received_on < ?", editionId,
            from, from.plusYears(1));
        put(editionId, new YearFigures(year, reports, objections, complaints), now);
    }

    /** In place of what stood there. */
    @Transactional
    void put(long editionId, YearFigures figures, Instant now) {
        update("DELETE FROM figure_year WHERE edition_id = ? AND year = ?", editionId, figures.year());
        update("INSERT INTO figure_year (edition_id, year, reports, objections, complaints, counted_at) VALUES (?, ?, ?, ?, ?, ?)",
            editionId, figures.year(), figures.reports(), figures.objections(), figures.complaints(), Timestamp.from(now));
    }

    /** The newest years of an edition, newest first. */
    List<YearFigures> newest(long editionId, int years) {
        return jdbc.prepareStatement("SELECT year, reports, objections, complaints FROM figure_year WHERE edition_id = ?"
            + " ORDER BY year DESC LIMIT ?", statement -> {
            statement.setLong(1, editionId);
            statement.setInt(2, years);
            try (var rows = statement.executeQuery()) {
                var found = new ArrayList<YearFigures>();
                while (rows.next()) {
                    found.add(new YearFigures(rows.getInt(1), rows.getInt(2), rows.getInt(3), rows.getInt(4)));
                }
                return found;
            }
        });
    }

    private int number(String query, Object... values) {
        return jdbc.prepareStatement(query, statement -> {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            try (var rows = statement.executeQuery()) {
                rows.next();
                return rows.getInt(1);
            }
        });
    }

    private void update(String query, Object... values) {
        jdbc.prepareStatement(query, statement -> {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            return statement.executeUpdate();
        });
    }
}
