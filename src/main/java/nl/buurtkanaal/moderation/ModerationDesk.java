package nl.buurtkanaal.moderation;

import io.micronaut.context.event.ApplicationEventPublisher;
import io.micronaut.data.connection.annotation.Connectable;
import io.micronaut.transaction.TransactionDefinition;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Instant;
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

    private final CaseTable cases;
    private final Jurisdiction jurisdiction;
    private final ActLog acts;
    private final Audit audit;
    private final ApplicationEventPublisher<ModerationDecided> decided;

    ModerationDesk(CaseTable cases, Jurisdiction jurisdiction, ActLog acts, Audit audit,
                   ApplicationEventPublisher<ModerationDecided> decided) {
        this.cases = cases;
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
        if (!cases.renew(kind, subjectId, kernId, codes)) {
            cases.insert(kind, subjectId, editionId, kernId, authorId, codes, now);
        }
    }

    /** The writer took it back: nobody needs to look any more. */
    @Transactional
    public void takeBack(SubjectKind kind, long subjectId, Instant now) {
        cases.takeBack(kind, subjectId, now);
    }

    /**
     * Holds the open case of a subject until this transaction ends, when there is one. Whoever changes a subject calls this before locking
     * its row, since a decision locks in that order too: first the case, then what it is about. The other way round two would wait for each
     * other.
     */
    @Transactional(propagation = TransactionDefinition.Propagation.MANDATORY)
    public void lockCase(SubjectKind kind, long subjectId) {
        cases.lock(kind, subjectId);
    }

    /** The open case of a subject, when it waits. */
    public Optional<ModerationCase> openCaseOf(SubjectKind kind, long subjectId) {
        return cases.openOf(kind, subjectId);
    }

    /** Whether this person may decide on a case now: it is not their own, and in their care. */
    public boolean mayDecide(CurrentPerson person, ModerationCase waiting, Instant now) {
        return person.id() != waiting.authorId() && (jurisdiction.holds(person, waiting, now) || cases.givenTo(person, waiting.id()));
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
        if (!cases.close(caseId, version, ruling, by.id(), now)) {
            return Result.CHANGED_MEANWHILE;
        }
        var actId = acts.add(caseId, by.id(), ruling.act(), version + 1, now);
        audit.record(by.id(), ruling.act().auditWord(), kind.name().toLowerCase(Locale.ROOT), subjectId,
            ruling.refusal() == null ? null : ruling.refusal().name());
        decided.publishEvent(new ModerationDecided(kind, subjectId, actId, ruling.act(), ruling.decision(), ruling.refusal(), ruling.note(),
            by.id(), now));
        return new Result(Outcome.DECIDED, actId);
    }
}
