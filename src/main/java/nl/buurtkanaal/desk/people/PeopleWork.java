package nl.buurtkanaal.desk.people;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import nl.buurtkanaal.moderation.DeskCounter;
import nl.buurtkanaal.moderation.DeskLine;
import nl.buurtkanaal.moderation.DeskSeat;
import nl.buurtkanaal.moderation.DeskWork;
import nl.buurtkanaal.platform.views.Messages;

/**
 * People to get to know before they help with something that asks for more care, and objections against pauses and bans, in the list of
 * the desk.
 */
@Singleton
class PeopleWork implements DeskWork {

    /** Two weeks to look at an objection, as its writer is told. */
    private static final Duration OBJECTION = Duration.ofDays(14);

    private final DeskPeople people;

    PeopleWork(DeskPeople people) {
        this.people = people;
    }

    @Override
    public DeskCounter counter() {
        return DeskCounter.PEOPLE;
    }

    @Override
    public List<DeskLine> waiting(DeskSeat seat, Instant now) {
        return people.waitingIn(seat).stream().map(helper -> helper.objects() ? objection(seat, helper, now) : line(seat, helper,
            now)).toList();
    }

    private static DeskLine line(DeskSeat seat, Helper helper, Instant now) {
        return new DeskLine(DeskCounter.PEOPLE, "mens-" + helper.id(), helper.whyLabel(), helper.shownName(), null,
            Messages.get("desk.lives-in", helper.kern()), null, helper.waiting(), null, DeskLine.Part.MINE, null, null,
            seat.href() + "/mensen/" + helper.id(), Messages.get("desk.open.person"), now);
    }

    private static DeskLine objection(DeskSeat seat, Helper helper, Instant now) {
        var parts = helper.why().split(":");
        return new DeskLine(DeskCounter.PEOPLE, "bezwaar-" + parts[2], helper.whyLabel(), Messages.get("objection.title." + parts[1]),
            null, null, null,
            helper.waiting(), helper.waiting().plus(OBJECTION), DeskLine.Part.MINE, null, null, seat.href() + "/bezwaren/" + parts[2],
            Messages.get("objection.open"), now);
    }
}
