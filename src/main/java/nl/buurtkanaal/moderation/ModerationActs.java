package nl.buurtkanaal.moderation;

import io.micronaut.context.event.ApplicationEventPublisher;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.connection.annotation.Connectable;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import nl.buurtkanaal.audit.Audit;
import nl.buurtkanaal.moderation.ModerationDesk.Outcome;
import nl.buurtkanaal.moderation.ModerationDesk.Result;
import nl.buurtkanaal.person.CurrentPerson;

/**
 * What one does with a case short of deciding: asking its writer, giving it to a colleague or another kern. Each names the version that was
 * read.
 */
@Singleton
@Connectable
public class ModerationActs {

    private final JdbcOperations jdbc;
    private final ModerationDesk desk;
    private final ActLog acts;
    private final DeskHandovers handovers;
    private final Audit audit;
    private final ApplicationEventPublisher<QuestionAsked> asked;

    ModerationActs(JdbcOperations jdbc, ModerationDesk desk, ActLog acts, DeskHandovers handovers, Audit audit,
                   ApplicationEventPublisher<QuestionAsked> asked) {
        this.jdbc = jdbc;
        this.desk = desk;
        this.acts = acts;
        this.handovers = handovers;
        this.audit = audit;
        this.asked = asked;
    }

    /** Asks the writer; the case waits for the answer and comes back with it. */
    @Transactional
    public Result ask(CurrentPerson by, ModerationCase about, int version, String question, Instant now) {
        var result = step(by, about, version, Act.ASKED, now);
        if (result.outcome() == Outcome.DECIDED) {
            jdbc.prepareStatement("INSERT INTO moderation_question (case_id, act_id, asked_by, question, asked_at) VALUES (?, ?, ?, ?, ?)",
                statement -> {
                statement.setLong(1, about.id());
                statement.setLong(2, result.actId());
                statement.setLong(3, by.id());
                statement.setString(4, question);
                statement.setTimestamp(5, Timestamp.from(now));
                return statement.executeUpdate();
            });
            asked.publishEvent(new QuestionAsked(about.kind(), about.subjectId(), result.actId(), now));
        }
        return result;
    }

    /** Gives it to a colleague of the same edition, with a word; from now on it stands in their list. */
    @Transactional
    public Result handOver(CurrentPerson by, ModerationCase about, int version, long toId, @Nullable String word, Instant now) {
        var result = step(by, about, version, Act.HANDED_OVER, now);
        if (result.outcome() == Outcome.DECIDED) {
            handovers.give("POSTS", about.id(), by.id(), toId, word, now);
            clear("DELETE FROM desk_hold WHERE kind = 'POSTS' AND item_id = ?", about.id());
        }
        return result;
    }

    /** Asks the desk of another kern to take it over; until then it can be decided on by both. */
    @Transactional
    public Result passOn(CurrentPerson by, ModerationCase about, int version, long toKernId, @Nullable String word, Instant now) {
        var result = step(by, about, version, Act.PASSED_ON, now);
        if (result.outcome() == Outcome.DECIDED) {
            jdbc.prepareStatement("REPLACE INTO moderation_transfer (case_id, to_kern_id, asked_by, word, asked_at)"
                + " VALUES (?, ?, ?, ?, ?)", statement -> {
                statement.setLong(1, about.id());
                statement.setLong(2, toKernId);
                statement.setLong(3, by.id());
                statement.setString(4, word);
                statement.setTimestamp(5, Timestamp.from(now));
                return statement.executeUpdate();
            });
        }
        return result;
    }

    /** The other kern says no: it stays where it was. */
    @Transactional
    public Result decline(CurrentPerson by, ModerationCase about, int version, Instant now) {
        if (!advance(about.id(), version)) {
            return Result.CHANGED_MEANWHILE;
        }
        clear("DELETE FROM moderation_transfer WHERE case_id = ?", about.id());
        audit.record(by.id(), "moderation.declined", about.kind().name().toLowerCase(Locale.ROOT), about.subjectId(), null);
        return new Result(Outcome.DECIDED, 0);
    }

    /** The other kern says yes: the case is theirs; the feature that owns the subject moves it in the same transaction. */
    @Transactional
    public Result takeOver(CurrentPerson by, ModerationCase about, int version, long kernId, Instant now) {
        var result = step(by, about, version, Act.TAKEN_OVER, now);
        if (result.outcome() == Outcome.DECIDED) {
            jdbc.prepareStatement("UPDATE moderation_case SET kern_id = ? WHERE id = ?", statement -> {
                statement.setLong(1, kernId);
                statement.setLong(2, about.id());
                return statement.executeUpdate();
            });
            clear("DELETE FROM moderation_transfer WHERE case_id = ?", about.id());
        }
        return result;
    }

    private Result step(CurrentPerson by, ModerationCase about, int version, Act act, Instant now) {
        desk.lockCase(about.kind(), about.subjectId());
        if (!desk.mayDecide(by, about, now)) {
            return Result.NOT_YOURS;
        }
        if (!advance(about.id(), version)) {
            return Result.CHANGED_MEANWHILE;
        }
        audit.record(by.id(), act.auditWord(), about.kind().name().toLowerCase(Locale.ROOT), about.subjectId(), null);
        return new Result(Outcome.DECIDED, acts.add(about.id(), by.id(), act, version + 1, now));
    }

    /** The row's lock lets two through one by one; the second finds another version. */
    private boolean advance(long caseId, int version) {
        return jdbc.prepareStatement("UPDATE moderation_case SET version = version + 1 WHERE id = ? AND version = ? AND open = TRUE",
            statement -> {
            statement.setLong(1, caseId);
            statement.setInt(2, version);
            return statement.executeUpdate() == 1;
        });
    }

    private void clear(String delete, long id) {
        jdbc.prepareStatement(delete, statement -> {
            statement.setLong(1, id);
            return statement.executeUpdate();
        });
    }

    /** The newest act on a subject that stands; tells the second of two who was first. */
    public Optional<DoneAct> lastOn(SubjectKind kind, long subjectId) {
        return acts.lastOn(kind, subjectId);
    }
}
