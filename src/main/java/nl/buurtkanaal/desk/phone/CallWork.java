package nl.buurtkanaal.desk.phone;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import nl.buurtkanaal.moderation.DeskCounter;
import nl.buurtkanaal.moderation.DeskLine;
import nl.buurtkanaal.moderation.DeskSeat;
import nl.buurtkanaal.moderation.DeskWork;
import nl.buurtkanaal.platform.views.Messages;

/** The calls to make now, in the list of the desk; who is to be tried later is on the call list itself. */
@Singleton
class CallWork implements DeskWork {

    private final CallLines lines;

    CallWork(CallLines lines) {
        this.lines = lines;
    }

    @Override
    public DeskCounter counter() {
        return DeskCounter.CALLS;
    }

    @Override
    public List<DeskLine> waiting(DeskSeat seat, Instant now) {
        return lines.of(seat, now).stream().filter(CallLine::due).map(line -> line(seat, line, now)).toList();
    }

    private static DeskLine line(DeskSeat seat, CallLine call, Instant now) {
        return new DeskLine(DeskCounter.CALLS, "bellen-" + call.id(), Messages.get(call.answers() == 1 ? "call.why.one" : "call.why",
            call.answers()),
            Messages.get("call.title", call.name()), null, Messages.get("call.who", call.name(), call.kern()), call.title(),
            call.openedAt(),
            call.openedAt().plus(CallLines.PROMISE), call.deputised() ? DeskLine.Part.STANDING_IN : DeskLine.Part.MINE, null, null,
            seat.href() + "/bellen/" + call.id(), Messages.get("call.open"), now);
    }
}
