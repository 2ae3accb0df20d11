package nl.buurtkanaal.introduction;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import nl.buurtkanaal.kern.Kernen;
import nl.buurtkanaal.moderation.DeskCounter;
import nl.buurtkanaal.moderation.DeskLine;
import nl.buurtkanaal.moderation.DeskLine.Part;
import nl.buurtkanaal.moderation.DeskSeat;
import nl.buurtkanaal.moderation.DeskWork;
import nl.buurtkanaal.platform.time.Time;
import nl.buurtkanaal.platform.views.Messages;

/**
 * In the list of the desk: requests that nobody answered for 36 hours, whose page shows who was asked where, three entries and the next spreekuur; and
 * people without an account who like to do what a neighbour asks, whom somebody calls in place of a mail.
 */
@Singleton
class InvitationWork implements DeskWork {

    /** A post hangs on the board for sixty days; older ones need not be looked for. */
    private static final Duration ON_VIEW = Duration.ofDays(62);
    /** A deputy sees what the own buurtverbinder did not come to for a day. */
    private static final Duration OWN_FIRST = Duration.ofDays(1);
    private static final Set<Long> NO_KERN = Set.of(0L);

    private final WorkRepository work;
    private final Kernen kernen;

    InvitationWork(WorkRepository work, Kernen kernen) {
        this.work = work;
        this.kernen = kernen;
    }

    @Override
    public DeskCounter counter() {
        return DeskCounter.CALLS;
    }

    @Override
    public List<DeskLine> waiting(DeskSeat seat, Instant now) {
        var looked = new HashSet<>(NO_KERN);
        looked.addAll(seat.own());
        looked.addAll(seat.standsIn());
        var rows = work.waiting(seat.edition().id(), looked, seat.own().isEmpty() ? NO_KERN : seat.own(), seat.person().id(), now.minus(ON_VIEW),
            now.minus(Invitation.GOOD_FOR), now.atZone(Time.ZONE).toLocalDate(), LONGEST_LIST);
        return rows.stream().filter(row -> seat.isOwn(row.kernId()) || !row.since().plus(OWN_FIRST).isAfter(now))
            .map(row -> row.call() ? call(seat, row, now) : unanswered(seat, row, now)).toList();
    }

    private DeskLine unanswered(DeskSeat seat, WorkRow row, Instant now) {
        return new DeskLine(DeskCounter.CALLS, "zonder-antwoord-" + row.code(), Messages.get("asked.desk.why"), row.title(), null, who(row),
            Messages.get("asked.desk.note"), row.since(), null, seat.isOwn(row.kernId()) ? Part.MINE : Part.STANDING_IN, null, null,
            "/" + seat.edition().slug() + "/hulp/" + row.code(), Messages.get("asked.desk.open"), now);
    }

    private DeskLine call(DeskSeat seat, WorkRow row, Instant now) {
        return new DeskLine(DeskCounter.CALLS, "vraag-" + row.id(), Messages.get("asked.call.why"), Messages.get("asked.call.title", row.shownName()), null,
            who(row), Messages.get("asked.call.note", row.category().label(), kernen.byId(row.postKernId()).name()), row.since(), null, Part.MINE, null, null,
            seat.href() + "/gevraagd/" + row.id(), Messages.get("asked.call.open"), now);
    }

    private String who(WorkRow row) {
        return Messages.get("asked.desk.who", row.shownName(), kernen.byId(row.kernId()).name());
    }
}
