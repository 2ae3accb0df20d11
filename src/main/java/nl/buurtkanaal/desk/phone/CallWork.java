package nl.buurtkanaal.desk.phone;

import jakarta.inject.Singleton;
import java.time.Instant;
import nl.buurtkanaal.kern.Kernen;
import nl.buurtkanaal.moderation.DeskCounter;
import nl.buurtkanaal.moderation.DeskLine;
import nl.buurtkanaal.moderation.DeskRow;
import nl.buurtkanaal.moderation.DeskSeat;
import nl.buurtkanaal.moderation.DeskSelect;
import nl.buurtkanaal.moderation.DeskSource;
import nl.buurtkanaal.platform.views.Messages;

/** The calls to make now, in the list of the desk; who is to be tried later is on the call list itself. */
@Singleton
class CallWork implements DeskSource {

    static final String KIND = "CALLS";

    private final Kernen kernen;

    CallWork(Kernen kernen) {
        this.kernen = kernen;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public DeskSelect waiting(DeskSeat seat, Instant now) {
        return DeskSelect.of(KIND, "l.id", "l.kern_id", "l.opened_at").names("p.shown_name", "NULL").texts("h.title", "NULL")
            .number(CallLines.ANSWERS)
            .notFor("l.person_id", "NULL", "NULL")
            .from("call_line l JOIN person p ON p.id = l.person_id JOIN help_post h ON h.id = l.help_post_id WHERE l.open = TRUE"
                + " AND p.left_at IS NULL"
                + " AND l.edition_id = ? AND l.next_at <= ? AND " + CallLines.where(seat), seat.edition().id(), now, CallLines.alone(now));
    }

    @Override
    public DeskLine line(DeskRow row, DeskSeat seat, Instant now) {
        return new DeskLine(DeskCounter.CALLS, "bellen-" + row.id(), row.number() == 1
            ? Messages.get("call.why.one") : Messages.get("call.why", row.number()),
            Messages.get("call.title", row.name()), null, Messages.get("call.who", row.name(), kernen.byId(row.kernId()).name()),
            row.handed() == null ? row.title() : row.handedNote(seat), row.since(), row.since().plus(CallLines.PROMISE), row.partFor(seat),
            row.heldFrom(seat), null, seat.href() + "/bellen/" + row.id(), Messages.get("call.open"), now);
    }
}
