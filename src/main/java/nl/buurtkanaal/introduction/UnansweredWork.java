package nl.buurtkanaal.introduction;

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
import nl.buurtkanaal.platform.time.Time;
import nl.buurtkanaal.platform.views.Messages;

/**
 * In the list of the desk: requests that nobody answered for 36 hours, whose page shows who was asked where, three entries and the next
 * spreekuur.
 */
@Singleton
class UnansweredWork implements DeskSource {

    /** An open request that nobody answered, as a condition on help_post p with one day. */
    static final String UNANSWERED = """
        p.status = 'PUBLISHED' AND p.texts_deleted_at IS NULL AND p.expires_on >= ?
        AND NOT EXISTS (SELECT 1 FROM help_post_closure c WHERE c.help_post_id = p.id)
        AND NOT EXISTS (SELECT 1 FROM help_post_pause r WHERE r.help_post_id = p.id)
        AND NOT EXISTS (SELECT 1 FROM conversation t WHERE t.help_post_id = p.id)""";

    private static final String KIND = "UNANSWERED";
    /** What can be seen in the kernen of one desk, on the board and quietly, with a day: never all that the installation asks around. */
    private static final String SEEN = """
        SELECT h.id FROM help_post h WHERE h.kern_id IN (%1$s, %2$s) AND h.on_board = TRUE
        UNION SELECT h.id FROM help_post h WHERE h.quiet = TRUE AND h.kern_id IN (%1$s, %2$s) AND h.expires_on >= ?""";
    /** A post hangs on the board for sixty days; older ones need not be looked for. */
    private static final Duration ON_VIEW = Duration.ofDays(62);
    /** A deputy sees what the own buurtverbinder did not come to for a day. */
    private static final Duration OWN_FIRST = Duration.ofDays(1);

    private final Kernen kernen;

    UnansweredWork(Kernen kernen) {
        this.kernen = kernen;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public DeskSelect waiting(DeskSeat seat, Instant now) {
        var me = seat.person().id();
        var today = now.atZone(Time.ZONE).toLocalDate();
        return DeskSelect.of(KIND, "p.id", "p.kern_id", "k.desk_at").names("a.shown_name", "NULL").texts("p.title", "NULL")
            .codes("p.code", "NULL")
            .notFor("p.author_id", "NULL", "NULL")
            .from("(" + SEEN.formatted(seat.ownList(), seat.standsInList()) + " UNION " + DeskSelect.givenTo(me, KIND)
                + ") w JOIN help_post p ON p.id = w.id JOIN asking k ON k.help_post_id = p.id JOIN person a ON a.id = p.author_id"
                + " WHERE k.desk_at > ? AND p.edition_id = ? AND p.author_id <> ? AND (p.kern_id IN (" + seat.ownList()
                + ") OR k.desk_at <= ? AND p.kern_id IN (" + seat.standsInList() + ") OR p.id IN (" + DeskSelect.givenTo(me, KIND)
                + ")) AND " + UNANSWERED
                + " AND NOT EXISTS (SELECT 1 FROM person_ban x WHERE x.person_id = p.author_id AND x.lifted_at IS NULL)",
                today, now.minus(ON_VIEW), seat.edition().id(), me, now.minus(OWN_FIRST), today);
    }

    @Override
    public DeskLine line(DeskRow row, DeskSeat seat, Instant now) {
        return new DeskLine(DeskCounter.CALLS, "zonder-antwoord-" + row.id(), Messages.get("asked.desk.why"), row.title(), null,
            Messages.get("asked.desk.who", row.name(), kernen.byId(row.kernId()).name()),
            row.handed() == null ? Messages.get("asked.desk.note") : row.handedNote(seat), row.since(), null,
            row.partFor(seat), row.heldFrom(seat), null, "/" + seat.edition().slug() + "/hulp/" + row.code(),
            Messages.get("asked.desk.open"), now);
    }
}
