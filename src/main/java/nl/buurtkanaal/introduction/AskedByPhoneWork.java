package nl.buurtkanaal.introduction;

import jakarta.inject.Singleton;
import java.time.Instant;
import nl.buurtkanaal.category.Category;
import nl.buurtkanaal.kern.Kernen;
import nl.buurtkanaal.moderation.DeskCounter;
import nl.buurtkanaal.moderation.DeskLine;
import nl.buurtkanaal.moderation.DeskRow;
import nl.buurtkanaal.moderation.DeskSeat;
import nl.buurtkanaal.moderation.DeskSelect;
import nl.buurtkanaal.moderation.DeskSource;
import nl.buurtkanaal.platform.time.Time;
import nl.buurtkanaal.platform.views.Messages;

/** In the list of the desk: people without an account who like to do what a neighbour asks, whom somebody calls in place of a mail. */
@Singleton
class AskedByPhoneWork implements DeskSource {

    static final String KIND = "ASKED";

    private final Kernen kernen;

    AskedByPhoneWork(Kernen kernen) {
        this.kernen = kernen;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public DeskSelect waiting(DeskSeat seat, Instant now) {
        var me = seat.person().id();
        var goodSince = now.minus(Invitation.GOOD_FOR);
        return DeskSelect.of(KIND, "i.id", "a.kern_id", "i.invited_at").names("a.shown_name", "NULL").codes("p.category", "NULL")
            .number("p.kern_id")
            .notFor("i.person_id", "p.author_id", "NULL")
            .from("(SELECT j.id FROM invitation j WHERE j.kern_id IN (" + seat.ownList() + ") AND j.by_phone = TRUE AND j.invited_at > ?"
                + " UNION " + DeskSelect.givenTo(me, KIND)
                + ") w JOIN invitation i ON i.id = w.id JOIN person a ON a.id = i.person_id JOIN help_post p ON p.id = i.help_post_id"
                + " WHERE i.by_phone = TRUE AND i.invited_at > ?"
                + " AND i.reply IS NULL AND a.left_at IS NULL AND a.edition_id = ? AND p.author_id <> ? AND a.id <> ? AND "
                + UnansweredWork.UNANSWERED, goodSince, goodSince, seat.edition().id(), me, me, now.atZone(Time.ZONE).toLocalDate());
    }

    @Override
    public DeskLine line(DeskRow row, DeskSeat seat, Instant now) {
        return new DeskLine(DeskCounter.CALLS, "gevraagd-" + row.id(), Messages.get("asked.call.why"),
            Messages.get("asked.call.title", row.name()), null,
            Messages.get("asked.desk.who", row.name(), kernen.byId(row.kernId()).name()), row.handed() == null
            ? Messages.get("asked.call.note", Category.valueOf(row.code()).label(), kernen.byId(row.number()).name())
            : row.handedNote(seat), row.since(), null, row.partFor(seat), row.heldFrom(seat), null,
            seat.href() + "/gevraagd/" + row.id(),
            Messages.get("asked.call.open"), now);
    }
}
