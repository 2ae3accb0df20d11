package nl.buurtkanaal.agreement;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import nl.buurtkanaal.kern.Kernen;
import nl.buurtkanaal.moderation.DeskCounter;
import nl.buurtkanaal.moderation.DeskLine;
import nl.buurtkanaal.moderation.DeskRow;
import nl.buurtkanaal.moderation.DeskSeat;
import nl.buurtkanaal.moderation.DeskSelect;
import nl.buurtkanaal.moderation.DeskSource;
import nl.buurtkanaal.platform.time.Time;
import nl.buurtkanaal.platform.views.Messages;

/** In the list of the desk: weekly help that fell away, so that somebody calls and looks for another neighbour. */
@Singleton
class GapWork implements DeskSource {

    static final String KIND = "GAPS";
    /** After that nobody needs to be told that it stopped. */
    private static final Duration SHOWN = Duration.ofDays(30);
    /** A deputy sees what the own buurtverbinder did not come to for a day. */
    private static final Duration OWN_FIRST = Duration.ofDays(1);
    private static final Set<Long> NO_KERN = Set.of(0L);

    private final Kernen kernen;

    GapWork(Kernen kernen) {
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
    public String kind() {
        return KIND;
    }

    /** Not about a post of one's own; one time until that day is over. */
    @Override
    public DeskSelect waiting(DeskSeat seat, Instant now) {
        var me = seat.person().id();
        return DeskSelect.of(KIND, "g.id", "g.kern_id", "g.opened_at")
            .names("CASE WHEN p.kind = 'OFFER' THEN n.shown_name ELSE COALESCE(s.shown_name, o.shown_name) END",
                "CASE WHEN p.kind = 'OFFER' THEN COALESCE(s.shown_name, o.shown_name) ELSE n.shown_name END")
            .texts("p.title", "NULL").codes("p.code", "g.fell_on").notFor("c.answerer_id", "c.owner_id", "NULL")
            .from("""
                agreement_gap g JOIN agreement a ON a.id = g.agreement_id JOIN conversation c ON c.id = a.conversation_id
                JOIN help_post p ON p.id = c.help_post_id JOIN person o ON o.id = c.owner_id JOIN person n ON n.id = c.answerer_id
                LEFT JOIN person s ON s.id = p.subject_id AND p.for_whom = 'ON_BEHALF'
                WHERE g.edition_id = ? AND g.settled_at IS NULL AND g.opened_at > ? AND (g.fell_on IS NULL OR g.fell_on >= ?)
                  AND c.answerer_id <> ? AND (c.owner_id <> ? OR p.for_whom = 'ON_BEHALF') AND (g.kern_id IN (%s)
                  OR g.opened_at <= ? AND g.kern_id IN (%s) OR g.id IN (%s))"""
                .formatted(seat.ownList(), seat.standsInList(), DeskSelect.givenTo(me, KIND)),
                seat.edition().id(), now.minus(SHOWN), now.atZone(Time.ZONE).toLocalDate(), me, me, now.minus(OWN_FIRST));
    }

    @Override
    public DeskLine line(DeskRow row, DeskSeat seat, Instant now) {
        var why = row.word() == null ? Messages.get("agreement.gap.stopped", row.other())
            : Messages.get("agreement.gap.once", row.other(), Meeting.day(LocalDate.parse(row.word())));
        return new DeskLine(DeskCounter.CALLS, "weggevallen-" + row.id(), why, row.title(), null,
            Messages.get("agreement.gap.who", row.name(), kernen.byId(row.kernId()).name()),
            row.handed() == null ? Messages.get("agreement.gap.note") : row.handedNote(seat), row.since(), null, row.partFor(seat),
            row.heldFrom(seat),
            new DeskLine.Act(seat.href() + "/weggevallen/" + row.id(), Messages.get("agreement.gap.act"), null),
            "/" + seat.edition().slug() + "/hulp/" + row.code(), Messages.get("agreement.gap.open"), now);
    }
}
