package nl.buurtkanaal.moderation.report;

import io.micronaut.context.event.ApplicationEventPublisher;
import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nl.buurtkanaal.audit.Audit;
import nl.buurtkanaal.moderation.report.ConversationReading.Line;
import nl.buurtkanaal.person.CurrentPerson;

/**
 * Reading more of a conversation than the reported message: one person of the desk asks with a reason, another says yes, and the two may
 * read for 24 hours. Each reading is an act in the book, and the conversation tells its two people.
 */
@Singleton
public class Openings {

    private static final Duration OPEN = Duration.ofHours(24);
    private static final int MESSAGES = 50;

    private final OpeningRepository openings;
    private final ConversationReading reading;
    private final Audit audit;
    private final ApplicationEventPublisher<ConversationOpened> opened;

    Openings(OpeningRepository openings, ConversationReading reading, Audit audit, ApplicationEventPublisher<ConversationOpened> opened) {
        this.openings = openings;
        this.reading = reading;
        this.audit = audit;
        this.opened = opened;
    }

    /** The newest wish to read more, with the shown names of who asked and who said yes. */
    Optional<Opening> of(Report report) {
        return openings.newestOf(report.id());
    }

    /** Asks for a second pair of eyes; while one waits or stands, asking again changes nothing. */
    @Transactional
    void ask(Report report, CurrentPerson by, String why, Instant now) {
        openings.hold(report.id());
        if (of(report).filter(opening -> opening.waits() || opening.standsAt(now)).isPresent()) {
            return;
        }
        openings.ask(report.id(), why, by.id(), now);
        audit.record(by.id(), "conversation.asked", "report", report.id(), why);
    }

    /** Says yes to what somebody else asked. Returns false when there is nothing to say yes to, or it is one's own wish. */
    @Transactional
    boolean grant(Report report, CurrentPerson by, Instant now) {
        var waiting = of(report).filter(Opening::waits);
        if (waiting.isEmpty() || openings.grant(waiting.get().id(), by.id(), now, now.plus(OPEN)) == 0) {
            return false;
        }
        audit.record(by.id(), "conversation.opened", "report", report.id(), waiting.get().why());
        opened.publishEvent(new ConversationOpened(report.kind(), report.subjectId(), now));
        return true;
    }

    /** The conversation, for the two who agreed on it and as long as that stands; empty for everybody else. Reading it is an act. */
    @Transactional
    List<Line> read(Report report, CurrentPerson by, Instant now) {
        if (of(report).filter(opening -> opening.standsAt(now) && opening.isOf(by.id())).isEmpty()) {
            return List.of();
        }
        audit.record(by.id(), "conversation.read", "report", report.id(), null);
        return reading.around(report.kind(), report.subjectId(), MESSAGES);
    }

    /** @param untilAt null until somebody said yes */
    @Introspected
    record Opening(long id, String why, long askedBy, String askedByName, Instant askedAt, @Nullable Long grantedBy,
                   @Nullable String grantedByName, @Nullable Instant untilAt) {

        boolean waits() {
            return grantedBy == null;
        }

        boolean standsAt(Instant now) {
            return untilAt != null && now.isBefore(untilAt);
        }

        boolean isOf(long personId) {
            return askedBy == personId || grantedBy != null && grantedBy == personId;
        }
    }
}
