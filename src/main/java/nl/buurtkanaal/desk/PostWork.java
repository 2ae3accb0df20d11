package nl.buurtkanaal.desk;

import io.micronaut.core.annotation.Nullable;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import nl.buurtkanaal.moderation.DeskCounter;
import nl.buurtkanaal.moderation.DeskLine;
import nl.buurtkanaal.moderation.DeskSeat;
import nl.buurtkanaal.moderation.DeskWork;
import nl.buurtkanaal.platform.views.DutchWords;
import nl.buurtkanaal.platform.views.Messages;

/** Posts to check, in the list of the desk: read and let through there, or opened for anything else. */
@Singleton
class PostWork implements DeskWork {

    private final Desk desk;
    private final Clock clock;

    PostWork(Desk desk, Clock clock) {
        this.desk = desk;
        this.clock = clock;
    }

    @Override
    public List<DeskLine> waiting(DeskSeat seat, Instant now) {
        return desk.postsToCheck(seat).stream().map(task -> line(seat, task, now)).toList();
    }

    private DeskLine line(DeskSeat seat, PostTask task, Instant now) {
        var waiting = task.waiting();
        var who = Messages.get(task.onBehalfOf() == null ? "desk.who" : "desk.who.on-behalf", task.author(), task.kern(),
            task.onBehalfOf());
        var act = task.needsCategory() || waiting.waitsSince() != null ? null
            : new DeskLine.Act(task.href() + "/doorlating", Messages.get("desk.let-through"), String.valueOf(task.version()));
        var held = waiting.held() == null ? null : waiting.held().seenBy(seat.person().id());
        return new DeskLine(DeskCounter.POSTS, "bericht-" + task.code(), task.why(), task.title(), task.body(), who, note(seat, task),
            waiting.about().openedAt(), task.dueAt(), waiting.partFor(seat), held, act, task.href(),
            Messages.get(task.needsCategory() ? "desk.open.category" : "desk.open.post"), now);
    }

    /** What a colleague asks or said about it, or for whom it waits. */
    private @Nullable String note(DeskSeat seat, PostTask task) {
        var waiting = task.waiting();
        if (waiting.waitsSince() != null) {
            return Messages.get("desk.note.asked", DutchWords.dateTime(waiting.waitsSince(), clock));
        }
        var handed = waiting.handed();
        if (handed != null) {
            return handed.note(seat.person().id());
        }
        return task.transferNote();
    }
}
