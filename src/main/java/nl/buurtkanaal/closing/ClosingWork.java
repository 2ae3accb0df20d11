package nl.buurtkanaal.closing;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import nl.buurtkanaal.kern.Kernen;
import nl.buurtkanaal.moderation.DeskCounter;
import nl.buurtkanaal.moderation.DeskLine;
import nl.buurtkanaal.moderation.DeskRow;
import nl.buurtkanaal.moderation.DeskSeat;
import nl.buurtkanaal.moderation.DeskSelect;
import nl.buurtkanaal.moderation.DeskSource;
import nl.buurtkanaal.platform.views.Messages;

/**
 * In the list of the desk: people without an account who are called, in place of a mail, to hear whether it worked out; by the desk of
 * their own kern, which has their number; after a day also by whoever stands in there, or by whom it was given to.
 */
@Singleton
class ClosingWork implements DeskSource {

    private static final String KIND = "CLOSING";
    /** Who stands in sees what the own desk did not come to for a day. */
    private static final Duration OWN_FIRST = Duration.ofDays(1);

    private final Kernen kernen;

    ClosingWork(Kernen kernen) {
        this.kernen = kernen;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public DeskSelect waiting(DeskSeat seat, Instant now) {
        var me = seat.person().id();
        return DeskSelect.of(KIND, "q.id", "q.kern_id", "COALESCE(q.next_at, q.asked_at)").names("x.shown_name", "NULL")
            .texts("p.title", "NULL")
            .codes("p.code", "NULL").number("q.person_id").notFor("q.person_id", "NULL", "NULL")
            .from("""
                closing_question q JOIN help_post p ON p.id = q.help_post_id JOIN person x ON x.id = q.person_id
                WHERE (q.kern_id IN (%s) OR q.kern_id IN (%s) AND COALESCE(q.next_at, q.asked_at) <= ? OR q.id IN (%s))
                    AND q.by_phone = TRUE AND q.answered_at IS NULL AND q.asked_at > ?
                    AND q.edition_id = ?
                  AND (q.next_at IS NULL AND q.times = 1 OR q.next_at <= ?) AND x.left_at IS NULL AND q.person_id <> ?
                  AND p.texts_deleted_at IS NULL AND NOT EXISTS (SELECT 1 FROM help_post_closure c WHERE c.help_post_id = p.id)"""
                .formatted(seat.ownList(), seat.standsInList(), DeskSelect.givenTo(me, KIND)), now.minus(OWN_FIRST),
                now.minus(Question.GOOD_FOR), seat.edition().id(), now, me);
    }

    @Override
    public DeskLine line(DeskRow row, DeskSeat seat, Instant now) {
        return new DeskLine(DeskCounter.CALLS, "gelukt-" + row.id(), Messages.get("closing.desk.why"),
            Messages.get("closing.desk.title", row.name()), null,
            Messages.get("asked.desk.who", row.name(), kernen.byId(row.kernId()).name()),
            row.handed() == null ? Messages.get("closing.desk.note", row.title()) : row.handedNote(seat), row.since(), null,
            row.partFor(seat), row.heldFrom(seat), null, seat.href() + "/bellers/" + row.number() + "/berichten/" + row.code()
                + "/sluiting",
            Messages.get("closing.desk.open"), now);
    }
}
