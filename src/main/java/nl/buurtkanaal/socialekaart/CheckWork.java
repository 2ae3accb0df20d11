package nl.buurtkanaal.socialekaart;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import nl.buurtkanaal.moderation.DeskCounter;
import nl.buurtkanaal.moderation.DeskLine;
import nl.buurtkanaal.moderation.DeskSeat;
import nl.buurtkanaal.moderation.DeskWork;
import nl.buurtkanaal.platform.views.Messages;

/**
 * In the list of the desk, for who keeps the sociale kaart: that entries were not checked for six months. One line for all of them, so that
 * the people who wait do not disappear between them; the Redactie has them one by one.
 */
@Singleton
class CheckWork implements DeskWork {

    private final CheckRepository checks;

    CheckWork(CheckRepository checks) {
        this.checks = checks;
    }

    @Override
    public List<DeskLine> waiting(DeskSeat seat, Instant now) {
        if (!EntryAccess.isEditor(seat.edition(), seat.person())) {
            return List.of();
        }
        return Stream.of(checks.waitingIn(seat.edition().id())).filter(waiting -> waiting.entries() > 0)
            .map(waiting -> line(seat, waiting, now)).toList();
    }

    private static DeskLine line(DeskSeat seat, CheckRepository.Waiting waiting, Instant now) {
        return new DeskLine(DeskCounter.CALLS, "nakijken", Messages.get("entry.desk.why"),
            Messages.get(waiting.entries() == 1 ? "entry.desk.title.one" : "entry.desk.title", waiting.entries()), null, null,
            Messages.get("entry.desk.note"), waiting.since(), null, DeskLine.Part.MINE, null, null,
            RedactieController.href(seat.edition()) + "#nakijken", Messages.get("entry.desk.open"), now);
    }
}
