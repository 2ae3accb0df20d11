package nl.buurtkanaal.moderation;

import io.micronaut.context.event.ApplicationEventPublisher;
import io.micronaut.data.connection.annotation.Connectable;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.transaction.TransactionDefinition;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.buurtkanaal.audit.Audit;
import nl.buurtkanaal.person.CurrentPerson;

/** What is checked before it appears, and who may decide on it. Each thing is decided once, however many look at it. */
@Singleton
@Connectable
public class ModerationDesk {

    private static final String COLUMNS =
        "id, subject_kind, subject_id, edition_id, kern_id, author_id, reasons, opened_at, due_at, version";

    private final JdbcOperations jdbc;
    private final Jurisdiction jurisdiction;
    private final ActLog acts;
    private final Audit audit;
    private final ApplicationEventPublisher<ModerationDecided> decided;

    ModerationDesk(JdbcOperations jdbc, Jurisdiction jurisdiction, ActLog acts, Audit audit,
                   ApplicationEventPublisher<ModerationDecided> decided) {
        this.jdbc = jdbc;
        this.jurisdiction = jurisdiction;
        this.acts = acts;
        this.audit = audit;
        this.decided = decided;
    }

    /** What came of a wish to decide. */
    public enum Outcome {
        DECIDED,
        /** Somebody else was first, or the writer changed the text since it was read. */
        CHANGED_MEANWHILE,
        /** It is one's own, or of a kern that is not (yet) one's care: as if it is not there. */
        NOT_YOURS
    }

    /**
     * What came of it, and the act that may be undone.
     *
     * @param actId 0 when nothing was done
     */
    public record Result(Outcome outcome, long actId) {

        static final Result CHANGED_MEANWHILE = new Result(Outcome.CHANGED_MEANWHILE, 0);
        static final Result NOT_YOURS = new Result(Outcome.NOT_YOURS, 0);
    }

    /** Puts something on the desk, or back with its new text and reasons when it waits there already; the promise then stays as it was. */
    @Transactional
    public void open(SubjectKind kind, long subjectId, long editionId, long kernId, long authorId, Set<Reason> reasons, Instant now) {
        var codes = reasons.stream().sorted().map(Reason::name).collect(Collectors.joining(","));
        var changed = jdbc.prepareStatement("""
            UPDATE moderation_case SET reasons = ?, kern_id = ?, version = version + 1
            WHERE subject_kind = ? AND subject_id = ? AND open = TRUE""", statement -> {
            statement.setString(1, codes);
            statement.setLong(2, kernId);
            statement.setString(3, kind.name());
            statement.setLong(4, subjectId);
            return statement.executeUpdate();
        });
        if (changed > 0) {
            return;
        }
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
            statement.setString(6, codes);
            statement.setTimestamp(7, Timestamp.from(now));
            statement.setTimestamp(8, Timestamp.from(now.plus(ModerationCase.PROMISE)));
            // a page that was opened for an earlier case of the same post never decides on this one
            statement.setString(9, kind.name());
            statement.setLong(10, subjectId);
            return statement.executeUpdate();
        });
    }

    /** The writer took it back: nobody needs to look any more. */
    @Transactional
    public void takeBack(SubjectKind kind, long subjectId, Instant now) {
        jdbc.prepareStatement("""
            UPDATE moderation_case SET open = NULL, decision = 'TAKEN_BACK', decided_at = ?, version = version + 1
            WHERE subject_kind = ? AND subject_id = ? AND open = TRUE""", statement -> {
            statement.setTimestamp(1, Timestamp.from(now));
            statement.setString(2, kind.name());
            statement.setLong(3, subjectId);
            return statement.executeUpdate();
        });
    }

    /**
     * Holds the open case of a subject until this transaction ends, when there is one. Whoever changes a subject calls this before locking
     * its row, since a decision locks in that order too: first the case, then what it is about. The other way round two would wait for each
     * other.
     */
    @Transactional(propagation = TransactionDefinition.Propagation.MANDATORY)
    public void lockCase(SubjectKind kind, long subjectId) {
        jdbc.prepareStatement("SELECT id FROM moderation_case WHERE subject_kind = ? AND subject_id = ?"
            + " AND open = TRUE FOR UPDATE", statement -> {
            statement.setString(1, kind.name());
            statement.setLong(2, subjectId);
            try (var rows = statement.executeQuery()) {
                return rows.next();
            }
        });
    }

    /** The open case of a subject, when it waits. */
    public Optional<ModerationCase> openCaseOf(SubjectKind kind, long subjectId) {
        return jdbc.prepareStatement("SELECT " + COLUMNS
            + " FROM moderation_case WHERE subject_kind = ? AND subject_id = ? AND open = TRUE", statement -> {
            statement.setString(1, kind.name());
            statement.setLong(2, subjectId);
            return cases(statement.executeQuery()).stream().findFirst();
        });
    }

    /** Whether this person may decide on a case now: it is not their own, and in their care. */
    public boolean mayDecide(CurrentPerson person, ModerationCase waiting, Instant now) {
        return person.id() != waiting.authorId() && (jurisdiction.holds(person, waiting, now) || givenTo(person, waiting.id()));
    }

    /** A colleague gave it to this person, or asked their kern to take it over. */
    private boolean givenTo(CurrentPerson person, long caseId) {
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

    /**
     * Lets something through or refuses it, once.
     *
     * @param version the version that was read
     */
    @Transactional
    public Result decide(CurrentPerson by, SubjectKind kind, long subjectId, int version, Ruling ruling, Instant now) {
        lockCase(kind, subjectId);
        var waiting = openCaseOf(kind, subjectId);
        if (waiting.isEmpty()) {
            return Result.CHANGED_MEANWHILE;
        }
        if (!mayDecide(by, waiting.get(), now)) {
            return Result.NOT_YOURS;
        }
        var caseId = waiting.get().id();
        if (!close(caseId, version, ruling, by.id(), now)) {
            return Result.CHANGED_MEANWHILE;
        }
        var actId = acts.add(caseId, by.id(), ruling.act(), version + 1, now);
        audit.record(by.id(), ruling.act().auditWord(), kind.name().toLowerCase(Locale.ROOT), subjectId,
            ruling.refusal() == null ? null : ruling.refusal().name());
        decided.publishEvent(new ModerationDecided(kind, subjectId, actId, ruling.act(), ruling.decision(), ruling.refusal(), ruling.note(),
            by.id(), now));
        return new Result(Outcome.DECIDED, actId);
    }

    /** The row's lock lets two deciders through one by one; the second finds it closed. */
    private boolean close(long id, int version, Ruling ruling, long by, Instant now) {
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

    private static List<ModerationCase> cases(ResultSet rows) throws SQLException {
        try (rows) {
            var cases = new ArrayList<ModerationCase>();
            while (rows.next()) {
                cases.add(ModerationCase.read(rows));
            }
            return cases;
        }
    }
}
