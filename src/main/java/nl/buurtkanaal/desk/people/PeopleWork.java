package nl.buurtkanaal.desk.people;

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

/** People to get to know before they help with something that asks for more care, in the list of the desk. */
@Singleton
class PeopleWork implements DeskSource {

    static final String KIND = "PEOPLE";

    private final Kernen kernen;

    PeopleWork(Kernen kernen) {
        this.kernen = kernen;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public DeskSelect waiting(DeskSeat seat, Instant now) {
        return DeskSelect.of(KIND, "p.id", "p.kern_id", "w.since").names("p.shown_name", "NULL").codes("w.why", "NULL")
            .notFor("p.id", "NULL", "NULL")
            .from(DeskPeople.toKnow(seat) + " JOIN person p ON p.id = w.person_id WHERE " + DeskPeople.inCare(seat)
                + " AND (w.why = 'wish' OR NOT EXISTS (SELECT 1 FROM person_confirmation c WHERE c.person_id = p.id AND c.kind = 'ORANGE'"
                + " AND c.revoked_at IS NULL AND c.until_at > ?))", now);
    }

    @Override
    public DeskLine line(DeskRow row, DeskSeat seat, Instant now) {
        return new DeskLine(DeskCounter.PEOPLE, "mens-" + row.id(), Messages.get("desk.why." + row.code()), row.name(), null,
            Messages.get("desk.lives-in", kernen.byId(row.kernId()).name()), row.handedNote(seat), row.since(), null, row.partFor(seat),
            row.heldFrom(seat), null, seat.href() + "/mensen/" + row.id(), Messages.get("desk.open.person"), now);
    }
}
