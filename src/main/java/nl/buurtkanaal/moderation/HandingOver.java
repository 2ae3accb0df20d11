package nl.buurtkanaal.moderation;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Map;
import nl.buurtkanaal.audit.Audit;
import nl.buurtkanaal.platform.mail.MailTo;
import nl.buurtkanaal.platform.mail.Outbox;

/**
 * Giving everything that is open on one's desk to a colleague, in one act: posts, reports, people and calls. It can be taken back for ten
 * minutes; so long the mail to the colleague waits.
 */
@Singleton
public class HandingOver {

    private static final String MAIL = "moderation/mail/handed-over";

    /** By what name the book of acts knows them. */
    private static final Map<String, String> SUBJECTS = Map.of("REPORTS", "report", "PEOPLE", "person");

    private final ModerationQueue queue;
    private final ModerationActs acts;
    private final ActLog log;
    private final Undoing undoing;
    private final DeskRows rows;
    private final DeskHandovers handovers;
    private final Outbox outbox;
    private final Audit audit;

    HandingOver(ModerationQueue queue, ModerationActs acts, ActLog log, Undoing undoing, DeskRows rows, DeskHandovers handovers,
                Outbox outbox, Audit audit) {
        this.queue = queue;
        this.acts = acts;
        this.log = log;
        this.undoing = undoing;
        this.rows = rows;
        this.handovers = handovers;
        this.outbox = outbox;
        this.audit = audit;
    }

    /** All that stands in one's own part of the list, but what the colleague may not decide on. Returns how many things. */
    @Transactional
    public int everything(DeskSeat seat, long toId, @Nullable String word, Instant moment) {
        // as the database keeps it: what was given in one go has one moment
        var now = moment.truncatedTo(ChronoUnit.MICROS);
        var given = 0;
        for (var waiting : queue.waitingFor(seat, now)) {
            var about = waiting.about();
            if (waiting.partFor(seat) == DeskLine.Part.MINE && about.authorId() != toId
                && acts.handOver(seat.person(), about, about.version(), toId, word, now).outcome() == ModerationDesk.Outcome.DECIDED) {
                given++;
            }
        }
        for (var row : rows.rows(seat, now)) {
            if (row.partFor(seat) == DeskLine.Part.MINE && !row.notFor().contains(toId)
                && handovers.give(row, seat.person().id(), toId, word, now)) {
                audit.record(seat.person().id(), "desk.handed-over", SUBJECTS.getOrDefault(row.kind(), "desk"), row.id(), null);
                given++;
            }
        }
        if (given > 0) {
            audit.record(seat.person().id(), "desk.all-handed-over", "person", toId, String.valueOf(given));
            outbox.put(MailTo.person(toId), MAIL, seat.edition().id(), Map.of("path", seat.href()), Undo.mailsFrom(now),
                mailsOf(seat, now));
        }
        return given;
    }

    /** Takes it back, but what somebody has done something with since. Returns how many things. */
    @Transactional
    public int undo(DeskSeat seat, Instant at, Instant now) {
        if (!now.isBefore(Undo.mailsFrom(at))) {
            return 0;
        }
        var back = handovers.takeBack(seat.person().id(), at);
        for (var act : log.at(seat.person().id(), seat.edition().id(), at)) {
            if (act.act() == Act.HANDED_OVER && undoing.undo(seat.person(), act.id(), now).isPresent()) {
                back++;
            }
        }
        if (back > 0) {
            outbox.withdraw(mailsOf(seat, at));
            audit.record(seat.person().id(), "desk.handed-back", "person", seat.person().id(), String.valueOf(back));
        }
        return back;
    }

    private static String mailsOf(DeskSeat seat, Instant at) {
        return String.format(Locale.ROOT, "handover:%d:%d", seat.person().id(), at.toEpochMilli());
    }
}
