package nl.buurtkanaal.agreement;

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

/** In the list of the desk: weekly help that fell away, so that somebody calls and looks for another neighbour. */
@Singleton
class GapWork implements DeskWork {

    /** After that nobody needs to be told that it stopped. */
    private static final Duration SHOWN = Duration.ofDays(30);
    /** A deputy sees what the own buurtverbinder did not come to for a day. */
    private static final Duration OWN_FIRST = Duration.ofDays(1);
    private static final Set<Long> NO_KERN = Set.of(0L);

    private final GapRepository gaps;
    private final Kernen kernen;

    GapWork(GapRepository gaps, Kernen kernen) {
        this.gaps = gaps;
        this.kernen = kernen;
    }

    /** The kernen that somebody at this desk may look at; never empty. */
    static Set<Long> kernenOf(DeskSeat seat) {
        var looked = new HashSet<>(NO_KERN);
        looked.addAll(seat.own());
        looked.addAll(seat.standsIn());
        return looked;
    }

    @Override
    public DeskCounter counter() {
        return DeskCounter.CALLS;
    }

    @Override
    public List<DeskLine> waiting(DeskSeat seat, Instant now) {
        var rows = gaps.waiting(seat.edition().id(), kernenOf(seat), seat.person().id(), now.atZone(Time.ZONE).toLocalDate(),
            now.minus(SHOWN),
            LONGEST_LIST);
        return rows.stream().filter(row -> seat.isOwn(row.kernId()) || !row.openedAt().plus(OWN_FIRST).isAfter(now))
            .map(row -> line(seat, row, now)).toList();
    }

    private DeskLine line(DeskSeat seat, GapRow row, Instant now) {
        var why = row.fellOn() == null ? Messages.get("agreement.gap.stopped", row.helper())
            : Messages.get("agreement.gap.once", row.helper(), Meeting.day(row.fellOn()));
        return new DeskLine(DeskCounter.CALLS, "weggevallen-" + row.id(), why, row.title(), null,
            Messages.get("agreement.gap.who", row.asker(), kernen.byId(row.kernId()).name()), Messages.get("agreement.gap.note"),
                row.openedAt(), null,
            seat.isOwn(row.kernId()) ? Part.MINE : Part.STANDING_IN, null,
            new DeskLine.Act(seat.href() + "/weggevallen/" + row.id(), Messages.get("agreement.gap.act"), null),
            "/" + seat.edition().slug() + "/hulp/" + row.code(), Messages.get("agreement.gap.open"), now);
    }
}
