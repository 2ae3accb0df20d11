package nl.buurtkanaal.moderation.report;

import io.micronaut.context.event.ApplicationEventPublisher;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Instant;
import nl.buurtkanaal.audit.Audit;
import nl.buurtkanaal.edition.Edition;
import nl.buurtkanaal.moderation.Undo;
import nl.buurtkanaal.moderation.report.DecisionRepository.DecisionRow;
import nl.buurtkanaal.person.CurrentPerson;
import nl.buurtkanaal.person.Measure;
import nl.buurtkanaal.person.Measures;
import nl.buurtkanaal.person.People;
import nl.buurtkanaal.platform.mail.Outbox;

/** Takes a decision on a report back within ten minutes: its mails have not gone out, and nobody objected since. */
@Singleton
class ReportUndoing {

    private final ReportTable table;
    private final DecisionRepository decisions;
    private final ReportDeadline deadline;
    private final Measures measures;
    private final People people;
    private final Outbox outbox;
    private final Audit audit;
    private final ApplicationEventPublisher<ReportDecided> decided;

    ReportUndoing(ReportTable table, DecisionRepository decisions, ReportDeadline deadline, Measures measures, People people,
                  Outbox outbox, Audit audit, ApplicationEventPublisher<ReportDecided> decided) {
        this.table = table;
        this.decisions = decisions;
        this.deadline = deadline;
        this.measures = measures;
        this.people = people;
        this.outbox = outbox;
        this.audit = audit;
        this.decided = decided;
    }

    /** Under which name the mails of a decision wait. */
    static String mailsOf(long decisionId) {
        return "report:" + decisionId;
    }

    /** The report waits again, with the promise that it had. Returns false when it is not theirs, too late, or somebody went on. */
    @Transactional
    public boolean undo(CurrentPerson by, Edition edition, long reportId, Instant now) {
        var found = table.lock(reportId).filter(report -> report.editionId() == edition.id() && !report.waits());
        if (found.isEmpty()) {
            return false;
        }
        var report = found.get();
        var made = decisions.of(reportId);
        var last = made.isEmpty() ? null : made.get(made.size() - 1);
        if (last == null || last.round() != report.round() || last.decidedBy() != by.id()
            || !now.isBefore(Undo.mailsFrom(last.decidedAt()))) {
            return false;
        }
        decisions.remove(last.id());
        outbox.withdraw(mailsOf(last.id()));
        table.waitAgain(reportId, promise(report));
        var before = made.size() == 1 ? null : made.get(0);
        if (report.aboutId() != null) {
            release(report.aboutId(), last, before == null ? null : before.outcome(), by.id(), now);
        }
        decided.publishEvent(new ReportDecided(report.kind(), report.subjectId(), before == null ? Outcome.NOTHING_WRONG : before.outcome(),
            last.outcome(), before == null ? null : before.toAbout(), by.id(), now));
        audit.record(by.id(), "report.undone", "report", reportId, last.outcome().name());
        return true;
    }

    private Instant promise(Report report) {
        return report.objectedTo()
            ? decisions.objectionsTo(report.id()).stream().findFirst().map(objection -> deadline.of(report.editionId(), false,
                objection.madeAt())).orElse(report.receivedAt())
            : deadline.of(report.editionId(), report.urgent(), report.receivedAt());
    }

    /** What the decision brought on the person goes, and what it ended holds again; other pauses and bans stay as they are. */
    private void release(long personId, DecisionRow taken, @Nullable Outcome before, long by, Instant now) {
        if (taken.outcome() == before) {
            return;
        }
        if (taken.outcome().keepsOut()) {
            var person = people.byId(personId).orElseThrow();
            measures.of(personId).stream().filter(Measure::holds).filter(measure -> measure.decidedAt().equals(taken.decidedAt()))
                .forEach(measure -> measures.liftAsPart(measure, person, by, now));
        }
        if (before != null && before.keepsOut()) {
            measures.holdAgain(personId, taken.decidedAt(), now);
        }
    }
}
