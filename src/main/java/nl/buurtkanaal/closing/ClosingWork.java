package nl.buurtkanaal.closing;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import nl.buurtkanaal.kern.Kernen;
import nl.buurtkanaal.moderation.DeskCounter;
import nl.buurtkanaal.moderation.DeskLine;
import nl.buurtkanaal.moderation.DeskLine.Part;
import nl.buurtkanaal.moderation.DeskSeat;
import nl.buurtkanaal.moderation.DeskWork;
import nl.buurtkanaal.platform.views.Messages;

/**
 * In the list of the desk: people without an account who are called, in place of a mail, to hear whether it worked out; by the desk of
 * their own kern, which has their number.
 */
@Singleton
class ClosingWork implements DeskWork {

    private static final Set<Long> NO_KERN = Set.of(0L);

    private final QuestionRepository questions;
    private final Kernen kernen;

    ClosingWork(QuestionRepository questions, Kernen kernen) {
        this.questions = questions;
        this.kernen = kernen;
    }

    @Override
    public DeskCounter counter() {
        return DeskCounter.CALLS;
    }

    @Override
    public List<DeskLine> waiting(DeskSeat seat, Instant now) {
        var kernen = seat.own().isEmpty() ? NO_KERN : seat.own();
        return questions.toCall(seat.edition().id(), kernen, seat.person().id(), now.minus(Question.GOOD_FOR), now, LONGEST_LIST).stream()
            .map(row -> line(seat, row, now)).toList();
    }

    private DeskLine line(DeskSeat seat, CallRow row, Instant now) {
        return new DeskLine(DeskCounter.CALLS, "gelukt-" + row.id(), Messages.get("closing.desk.why"),
            Messages.get("closing.desk.title", row.shownName()), null,
            Messages.get("asked.desk.who", row.shownName(), kernen.byId(row.kernId()).name()),
            Messages.get("closing.desk.note", row.title()),
            row.since(), null, Part.MINE, null, null,
            seat.href() + "/bellers/" + row.personId() + "/berichten/" + row.code() + "/sluiting", Messages.get("closing.desk.open"), now);
    }
}
