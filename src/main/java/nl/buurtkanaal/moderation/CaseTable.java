package nl.buurtkanaal.moderation;

import io.micronaut.data.connection.annotation.Connectable;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import nl.buurtkanaal.person.CurrentPerson;

/** The rows of cases: what waits at the desk, and how it was decided. */
@Singleton
@Connectable
class CaseTable {

    private static final String COLUMNS =
        "id, subject_kind, subject_id, edition_id, kern_id, author_id, reasons, opened_at, due_at, version";

    private final JdbcOperations jdbc;

    CaseTable(JdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    /** Gives the open case of a subject other reasons; its promise stays as it was. Returns false when there is none. */
    boolean renew(SubjectKind kind, long subjectId, long kernId, String reasons) {
        return jdbc.prepareStatement("""
            UPDATE moderation_case SET reasons = ?, kern_id = ?, version = version + 1
            WHERE subject_kind = ? AND subject_id = ? AND open = TRUE""", statement -> {
            statement.setString(1, reasons);
            statement.setLong(2, kernId);
            statement.setString(3, kind.name());
            statement.setLong(4, subjectId);
            return statement.executeUpdate() > 0;
        });
    }

    void insert(SubjectKind kind, long subjectId, long editionId, long kernId, long authorId, String reasons, Instant now) {
        jdbc.prepareStatement("""
            INSERT INTO moderation_case (subject_kind, subject_id, edition_id, kern_id, author_id, reasons,
                opened_at, due_at, open, version)
            SELECT ?, ?, ?, ?, ?, ?, ?, ?, TRUE, COALESCE(MAX(c.version), -1) + 1
            FROM moderation_case c WHERE c.subject_kind = ? AND c.subject_id = ?""", statement -> {
            statement.setString(1, kind.name());
            statement.setLong(2, subjectId);
            statement.setLong(3, editionId);
            statement.setLong(4, kernId);
            statement.setLong(5, authorId);
            statement.setString(6, reasons);
            statement.setTimestamp(7, Timestamp.from(now));
            statement.setTimestamp(8, Timestamp.from(now.plus(ModerationCase.PROMISE)));
            // a page that was opened for an earlier case of the same post never decides on this one
            statement.setString(9, kind.name());
            statement.setLong(10, subjectId);
            return statement.executeUpdate();
        });
    }

    void takeBack(SubjectKind kind, long subjectId, Instant now) {
        jdbc.prepareStatement("""
            UPDATE moderation_case SET open = NULL, decision = 'TAKEN_BACK', decided_at = ?, version = version + 1
            WHERE subject_kind = ? AND subject_id = ? AND open = TRUE""", statement -> {
            statement.setTimestamp(1, Timestamp.from(now));
            statement.setString(2, kind.name());
            statement.setLong(3, subjectId);
            return statement.executeUpdate();
        });
    }

    void lock(SubjectKind kind, long subjectId) {
        jdbc.prepareStatement("SELECT id FROM moderation_case WHERE subject_kind = ? AND subject_id = ?"
            + " AND open = TRUE FOR UPDATE", statement -> {
            statement.setString(1, kind.name());
            statement.setLong(2, subjectId);
            try (var rows = statement.executeQuery()) {
                return rows.next();
            }
        });
    }

    Optional<ModerationCase> openOf(SubjectKind kind, long subjectId) {
        return jdbc.prepareStatement("SELECT " + COLUMNS
            + " FROM moderation_case WHERE subject_kind = ? AND subject_id = ? AND open = TRUE", statement -> {
            statement.setString(1, kind.name());
            statement.setLong(2, subjectId);
            try (var rows = statement.executeQuery()) {
                return rows.next() ? Optional.of(ModerationCase.read(rows)) : Optional.empty();
            }
        });
    }

    /** A colleague gave it to this person, or asked their kern to take it over. */
    boolean givenTo(CurrentPerson person, long caseId) {
        return jdbc.prepareStatement("SELECT EXISTS (SELECT 1 FROM desk_handover o WHERE o.kind = 'POSTS' AND o.item_id = ?"
            + " AND o.to_id = ?)"
            + " OR EXISTS (SELECT 1 FROM moderation_transfer t WHERE t.case_id = ? AND t.to_kern_id IN ("
            + Jurisdiction.list(Jurisdiction.own(person)) + "))", statement -> {
            statement.setLong(1, caseId);
            statement.setLong(2, person.id());
            statement.setLong(3, caseId);
            try (var rows = statement.executeQuery()) {
                return rows.next() && rows.getBoolean(1);
            }
        });
    }

    /** The row's lock lets two deciders through one by one; the second finds it closed. */
    boolean close(long id, int version, Ruling ruling, long by, Instant now) {
        return jdbc.prepareStatement("""
            UPDATE moderation_case SET open = NULL, decision = ?, decided_by = ?, decided_at = ?, refusal = ?,
                note = ?, version = version + 1
            WHERE id = ? AND version = ? AND open = TRUE""", statement -> {
            statement.setString(1, ruling.decision().name());
            statement.setLong(2, by);
            statement.setTimestamp(3, Timestamp.from(now));
            statement.setString(4, ruling.refusal() == null ? null : ruling.refusal().name());
            statement.setString(5, ruling.note());
            statement.setLong(6, id);
            statement.setInt(7, version);
            return statement.executeUpdate() == 1;
        });
    }
}
