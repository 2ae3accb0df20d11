package nl.buurtkanaal.desk.people;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import nl.buurtkanaal.moderation.DeskCounter;
import nl.buurtkanaal.moderation.DeskLine;
import nl.buurtkanaal.moderation.DeskRow;
import nl.buurtkanaal.moderation.DeskSeat;
import nl.buurtkanaal.moderation.DeskSelect;
import nl.buurtkanaal.moderation.DeskSource;
import nl.buurtkanaal.platform.views.Messages;

/** Objections against pauses and bans, in the list of who did not decide on them. */
@Singleton
class ObjectionWork implements DeskSource {

    static final String KIND = "OBJECTIONS";
    /** Two weeks to look at an objection, as its writer is told. */
    private static final Duration PROMISE = Duration.ofDays(14);

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public DeskSelect waiting(DeskSeat seat, Instant now) {
        return DeskSelect.of(KIND, "o.id", "p.kern_id", "o.made_at").codes("o.kind", "NULL").notFor("o.person_id", "o.decider_id", "NULL")
            .from("person_objection o JOIN person p ON p.id = o.person_id WHERE o.open = TRUE AND o.decider_id <> ? AND o.person_id <> ?"
                + " AND p.edition_id = ? AND (p.kern_id IN (" + seat.ownList() + ") OR o.id IN ("
                + DeskSelect.givenTo(seat.person().id(), KIND) + "))", seat.person().id(), seat.person().id(), seat.edition().id());
    }

    @Override
    public DeskLine line(DeskRow row, DeskSeat seat, Instant now) {
        return new DeskLine(DeskCounter.PEOPLE, "bezwaar-" + row.id(), Messages.get("desk.why.objection"),
            Messages.get("objection.title." + row.code()), null, null, row.handedNote(seat), row.since(), row.since().plus(PROMISE),
            row.partFor(seat), row.heldFrom(seat), null, seat.href() + "/bezwaren/" + row.id(), Messages.get("objection.open"), now);
    }
}
