package nl.buurtkanaal.moderation.report;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.connection.annotation.Connectable;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.buurtkanaal.moderation.DeskSelect;
import nl.buurtkanaal.moderation.Jurisdiction;
import nl.buurtkanaal.person.CurrentPerson;

/** The reports as stored, and which of them one person may decide on. */
@Singleton
@Connectable
class ReportTable {

    private static final String COLUMNS = """
        SELECT r.id, r.code, r.decision_code, r.edition_id, r.kern_id, r.subject_kind, r.subject_id, r.about_person, r.about_id,
            r.reporter_id,
            r.reason, r.urgent, r.title, r.quoted, r.words, r.received_at, r.due_at, r.round FROM report r WHERE\s""";

    private final JdbcOperations jdbc;
    private final Jurisdiction jurisdiction;

    ReportTable(JdbcOperations jdbc, Jurisdiction jurisdiction) {
        this.jdbc = jdbc;
        this.jurisdiction = jurisdiction;
    }

    /** @return its id */
    long insert(Report report, Instant sharedAt) {
        return jdbc.execute(connection -> {
            try (var statement = connection.prepareStatement("""
                INSERT INTO report (code, decision_code, edition_id, kern_id, subject_kind, subject_id, about_person, about_id, reporter_id,
                    reason, urgent, title, quoted, words, received_at, shared_at, due_at)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""", Statement.RETURN_GENERATED_KEYS)) {
                set(statement, report, sharedAt);
                statement.executeUpdate();
                try (var keys = statement.getGeneratedKeys()) {
                    keys.next();
                    return keys.getLong(1);
                }
            }
        });
    }

    private static void set(PreparedStatement statement, Report report, Instant sharedAt) throws SQLException {
        statement.setString(1, report.code());
        statement.setString(2, report.decisionCode());
        statement.setLong(3, report.editionId());
        statement.setObject(4, report.kernId(), Types.BIGINT);
        statement.setString(5, report.kind().name());
        statement.setLong(6, report.subjectId());
        statement.setBoolean(7, report.aboutPerson());
        statement.setObject(8, report.aboutId(), Types.BIGINT);
        statement.setObject(9, report.reporterId(), Types.BIGINT);
        statement.setString(10, report.reason().name());
        statement.setBoolean(11, report.urgent());
        statement.setString(12, report.title());
        statement.setString(13, report.quoted());
        statement.setString(14, report.words());
        statement.setTimestamp(15, Timestamp.from(report.receivedAt()));
        statement.setTimestamp(16, Timestamp.from(sharedAt));
        statement.setTimestamp(17, Timestamp.from(report.dueAt()));
    }

    Optional<Report> byId(long id) {
        return one("r.id = ?", id);
    }

    Optional<Report> byCode(long editionId, String code) {
        return one("r.edition_id = " + editionId + " AND r.code = ?", code);
    }

    Optional<Report> byDecisionCode(long editionId, String code) {
        return one("r.edition_id = " + editionId + " AND r.decision_code = ?", code);
    }

    /** By id, and nobody else decides on it before this transaction ends. */
    Optional<Report> lock(long id) {
        return one("r.id = ? FOR UPDATE", id);
    }

    private Optional<Report> one(String where, Object value) {
        return jdbc.prepareStatement(COLUMNS + where, statement -> {
            statement.setObject(1, value);
            return read(statement.executeQuery()).stream().findFirst();
        });
    }

    /** One report that this person may look at, decided or not. */
    Optional<Report> heldBy(CurrentPerson person, long editionId, long id, Instant now) {
        return jdbc.prepareStatement(COLUMNS + "r.edition_id = ? AND " + condition(person, editionId) + " AND r.id = ?", statement -> {
            statement.setLong(1, editionId);
            setCondition(statement, 2, person, now);
            statement.setLong(7, id);
            return read(statement.executeQuery()).stream().findFirst();
        });
    }

    /**
     * On report r, with two times now and three times the person. Own kernen at once, where one stands in later, the whole edition when the
     * promise is broken, and what a colleague gave; an objection not by who decided first.
     */
    String condition(CurrentPerson person, long editionId) {
        var desk = Jurisdiction.isBuurtverbinderOf(person, editionId) ? "TRUE" : "FALSE";
        var reach = person.isAdministratorOf(editionId) ? "TRUE" : "r.kern_id IN (" + Jurisdiction.list(Jurisdiction.own(person)) + ")";
        return "(" + reach + " OR r.shared_at <= ? AND r.kern_id IN (" + Jurisdiction.list(jurisdiction.standsIn(person, editionId))
            + ") OR r.due_at <= ? AND " + desk + " OR r.kern_id IS NULL AND " + desk
            + " OR r.id IN (" + DeskSelect.givenTo(person.id(), ReportWork.KIND) + """
            )) AND (r.reporter_id IS NULL OR r.reporter_id <> ?) AND (r.about_id IS NULL OR r.about_id <> ?)
            AND (r.round = 1 OR r.due_at IS NULL OR NOT EXISTS (SELECT 1 FROM report_decision d WHERE d.report_id = r.id
                AND d.decided_by = ?))""";
    }

    private static void setCondition(PreparedStatement statement, int first, CurrentPerson person, Instant now) throws SQLException {
        statement.setTimestamp(first, Timestamp.from(now));
        statement.setTimestamp(first + 1, Timestamp.from(now));
        statement.setLong(first + 2, person.id());
        statement.setLong(first + 3, person.id());
        statement.setLong(first + 4, person.id());
    }

    /** Nothing waits any more. Returns false when somebody was first. */
    boolean settle(long id, int round) {
        return jdbc.prepareStatement("UPDATE report SET due_at = NULL WHERE id = ? AND round = ? AND due_at IS NOT NULL", statement -> {
            statement.setLong(1, id);
            statement.setInt(2, round);
            return statement.executeUpdate() == 1;
        });
    }

    /** Somebody else decides anew; the promise begins again, for all desks of the edition that may. */
    void reopen(long id, Instant dueAt) {
        jdbc.prepareStatement("UPDATE report SET round = 2, due_at = COALESCE(due_at, ?) WHERE id = ?", statement -> {
            statement.setTimestamp(1, Timestamp.from(dueAt));
            statement.setLong(2, id);
            return statement.executeUpdate();
        });
    }

    /** What was decided is taken back. */
    void waitAgain(long id, Instant dueAt) {
        jdbc.prepareStatement("UPDATE report SET due_at = ? WHERE id = ?", statement -> {
            statement.setTimestamp(1, Timestamp.from(dueAt));
            statement.setLong(2, id);
            return statement.executeUpdate();
        });
    }

    /** Forgets the words of reports that came before a moment and wait for nobody. Returns how many. */
    int forgetWords(Instant before, Instant now) {
        return jdbc.prepareStatement("""
            UPDATE report r LEFT JOIN report_objection o ON o.report_id = r.id LEFT JOIN report_decision d ON d.report_id = r.id
            SET r.title = NULL, r.quoted = NULL, r.words = NULL, r.words_gone_at = ?, o.words = '', d.to_reporter = NULL, d.to_about = NULL
            WHERE r.received_at < ? AND r.words_gone_at IS NULL AND r.due_at IS NULL""", statement -> {
            statement.setTimestamp(1, Timestamp.from(now));
            statement.setTimestamp(2, Timestamp.from(before));
            return statement.executeUpdate();
        });
    }

    /** Deletes what came before a moment. Returns how many. */
    int forget(Instant before) {
        return jdbc.prepareStatement("DELETE FROM report WHERE received_at < ? AND due_at IS NULL LIMIT 10000", statement -> {
            statement.setTimestamp(1, Timestamp.from(before));
            return statement.executeUpdate();
        });
    }

    private static List<Report> read(ResultSet rows) throws SQLException {
        try (rows) {
            var reports = new ArrayList<Report>();
            while (rows.next()) {
                reports.add(new Report(rows.getLong("id"), rows.getString("code"), rows.getString("decision_code"),
                    rows.getLong("edition_id"), rows.getObject("kern_id", Long.class), ReportedKind.valueOf(rows.getString("subject_kind")),
                    rows.getLong("subject_id"), rows.getBoolean("about_person"), rows.getObject("about_id", Long.class),
                    rows.getObject("reporter_id", Long.class), ReportReason.valueOf(rows.getString("reason")), rows.getBoolean("urgent"),
                    rows.getString("title"), rows.getString("quoted"), rows.getString("words"), rows.getTimestamp("received_at")
                        .toInstant(),
                    instant(rows, "due_at"), rows.getInt("round")));
            }
            return reports;
        }
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var timestamp = row.getTimestamp(column);
        return timestamp == null ? null : timestamp.toInstant();
    }
}
