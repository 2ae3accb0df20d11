package nl.buurtkanaal.desk;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import nl.buurtkanaal.desk.DeskPeople.Helper;
import nl.buurtkanaal.moderation.DeskCounter;
import nl.buurtkanaal.moderation.DeskLine;
import nl.buurtkanaal.moderation.DeskLine.Part;
import nl.buurtkanaal.moderation.DeskSeat;
import nl.buurtkanaal.moderation.DeskWork;
import nl.buurtkanaal.platform.views.Messages;

/** People to get to know before they help with something that asks for more care, in the list of the desk. */
@Singleton
class PeopleWork implements DeskWork {

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
        return people.waitingIn(seat.person(), seat.edition()).stream().map(helper -> line(seat, helper, now)).toList();
    }

    private static DeskLine line(DeskSeat seat, Helper helper, Instant now) {
        return new DeskLine(DeskCounter.PEOPLE, "mens-" + helper.id(), Messages.get("desk.why.orange-offer"), helper.shownName(), null,
            Messages.get("desk.lives-in", helper.kern()), null, helper.since(), null, Part.MINE, null, null, seat.href() + "/mensen/" + helper.id(),
            Messages.get("desk.open.person"), now);
    }
}
