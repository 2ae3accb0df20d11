package nl.buurtkanaal.moderation.report;

import io.micronaut.context.event.ApplicationEventPublisher;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.buurtkanaal.audit.Audit;
import nl.buurtkanaal.edition.Edition;
import nl.buurtkanaal.moderation.Undo;
import nl.buurtkanaal.moderation.report.DecisionRepository.DecisionRow;
import nl.buurtkanaal.moderation.report.DecisionRepository.Objection;
import nl.buurtkanaal.moderation.report.DecisionRepository.Side;
import nl.buurtkanaal.person.CurrentPerson;
import nl.buurtkanaal.platform.mail.MailTo;
import nl.buurtkanaal.platform.mail.Outbox;
import nl.buurtkanaal.platform.security.Unguessable;

/** Reports: received, decided on once, objected to, decided on for good. Nobody decides about or for themselves. */
@Singleton
public class Reports {

    private static final String RECEIVED = "moderation/mail/report-received";
    private static final String DECIDED = "moderation/mail/report-decided";
    private static final String ABOUT_YOU = "moderation/mail/report-about-you";
    private static final int CODE = 12;
    private static final int DECISION_CODE = 16;

    private final ReportTable table;
    private final DecisionRepository decisions;
    private final ReportDeadline deadline;
    private final Outbox outbox;
    private final Audit audit;
    private final ReportMeasures measures;
    private final ApplicationEventPublisher<ReportDecided> decided;

    Reports(ReportTable table, DecisionRepository decisions, ReportDeadline deadline, Outbox outbox, Audit audit,
            ReportMeasures measures, ApplicationEventPublisher<ReportDecided> decided) {
        this.table = table;
        this.decisions = decisions;
        this.deadline = deadline;
        this.outbox = outbox;
        this.audit = audit;
        this.measures = measures;
        this.decided = decided;
    }

    /**
     * Takes a report in, with the promise that goes with its reason, and sends a receipt to who has an account.
     *
     * @param aboutPerson about who wrote it rather than about the words
     * @param words       what the reporter adds; may be null
     * @return the code that opens the reporter's page
     */
    @Transactional
    public String place(Edition edition, Reported reported, boolean aboutPerson, @Nullable Long reporterId, ReportReason reason,
                        @Nullable String words, Instant now) {
        var code = Unguessable.letters(CODE);
        var dueAt = deadline.of(edition.id(), reason.urgent(), now);
        table.insert(new Report(0, code, Unguessable.letters(DECISION_CODE), edition.id(), reported.kernId(), reported.kind(),
            reported.id(), aboutPerson, reported.authorId(), reporterId, reason, reason.urgent(), reported.title(), reported.words(), words,
            now, dueAt, 1), reason.urgent() ? now : now.plus(Report.ALONE));
        if (reporterId != null) {
            outbox.put(MailTo.person(reporterId), RECEIVED, edition.id(), Map.of("path", reporterPath(edition.slug(), code)));
        }
        return code;
    }

    /** One report that this person may look at, decided or not; empty when it is by or about them, or not in their care. */
    Optional<Report> heldBy(CurrentPerson person, long editionId, long id, Instant now) {
        return table.heldBy(person, editionId, id, now);
    }

    Optional<Report> ofReporter(long editionId, String code) {
        return table.byCode(editionId, code);
    }

    Optional<Report> ofAbout(long editionId, String code) {
        return table.byDecisionCode(editionId, code);
    }

    List<DecisionRow> decisionsOn(Report report) {
        return decisions.of(report.id());
    }

    /** Those that can no longer be taken back: neither side reads of a decision before its mail may go. */
    List<DecisionRow> toldOf(Report report, Instant now) {
        return decisionsOn(report).stream().filter(decision -> isTold(decision, now)).toList();
    }

    private static boolean isTold(DecisionRow decision, Instant now) {
        return !now.isBefore(Undo.mailsFrom(decision.decidedAt()));
    }

    List<Objection> objectionsTo(Report report) {
        return decisions.objectionsTo(report.id());
    }

    /**
     * Decides, once in each round.
     *
     * @param round      the one that was read
     * @param toReporter the reasons in plain words; null tells this side nothing more than that it was looked at
     * @param toAbout    to the person hit; null tells them nothing, which only goes with "nothing wrong"
     * @return false when somebody else was first
     */
    @Transactional
    boolean decide(CurrentPerson by, Edition edition, Report seen, int round, Outcome outcome, @Nullable String toReporter,
                   @Nullable String toAbout, Instant now) {
        var report = table.lock(seen.id()).orElseThrow();
        if (!table.settle(report.id(), round)) {
            return false;
        }
        var previous = decisions.of(report.id()).stream().findFirst().map(DecisionRow::outcome).orElse(null);
        var saved = decisions.save(new DecisionRow(null, report.id(), round, outcome, toReporter, toAbout, by.id(), now));
        var mails = ReportUndoing.mailsOf(saved.id());
        audit.record(by.id(), "report.decided", "report", report.id(), outcome.name());
        if (report.aboutId() != null) {
            measures.follow(report, outcome, previous, by.id(), toAbout, mails, now);
        }
        decided.publishEvent(new ReportDecided(report.kind(), report.subjectId(), outcome, previous, toAbout, by.id(), now));
        tell(report, edition, toAbout, mails, now);
        return true;
    }

    /** After ten minutes, so that a decision that is taken back is told to nobody. */
    private void tell(Report report, Edition edition, @Nullable String toAbout, String mails, Instant now) {
        if (report.reporterId() != null) {
            outbox.put(MailTo.person(report.reporterId()), DECIDED, edition.id(),
                Map.of("path", reporterPath(edition.slug(), report.code())), Undo.mailsFrom(now), mails);
        }
        if (report.aboutId() != null && toAbout != null) {
            outbox.put(MailTo.person(report.aboutId()), ABOUT_YOU, edition.id(),
                Map.of("path", aboutPath(edition.slug(), report.decisionCode())), Undo.mailsFrom(now), mails);
        }
    }

    /**
     * Says that the first decision is not right; somebody else decides. Returns false when it is final, not told yet, or this side objected
     * before.
     */
    @Transactional
    boolean object(Report seen, Side side, String words, Instant now) {
        var report = table.lock(seen.id()).orElseThrow();
        var made = decisions.of(report.id());
        if (made.size() != 1 || !isTold(made.get(0), now) || decisions.object(report.id(), side.name(), words, now) == 0) {
            return false;
        }
        table.reopen(report.id(), deadline.of(report.editionId(), false, now));
        return true;
    }

    static String reporterPath(String editionSlug, String code) {
        return "/" + editionSlug + "/meldingen/" + code;
    }

    static String aboutPath(String editionSlug, String code) {
        return "/" + editionSlug + "/besluiten/" + code;
    }
}
