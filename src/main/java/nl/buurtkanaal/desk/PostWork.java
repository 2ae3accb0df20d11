package nl.buurtkanaal.desk;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import nl.buurtkanaal.moderation.DeskCounter;
import nl.buurtkanaal.moderation.DeskLine;
import nl.buurtkanaal.moderation.DeskLine.Part;
import nl.buurtkanaal.moderation.DeskSeat;
import nl.buurtkanaal.moderation.DeskWork;
import nl.buurtkanaal.platform.views.Messages;

/** Posts to check, in the list of the desk: read and let through there, or opened for anything else. */
@Singleton
class PostWork implements DeskWork {

    private final Desk desk;

    PostWork(Desk desk) {
        this.desk = desk;
    }

    @Override
    public DeskCounter counter() {
        return DeskCounter.POSTS;
    }

    @Override
    public List<DeskLine> waiting(DeskSeat seat, Instant now) {
        return desk.postsToCheck(seat).stream().map(task -> line(seat, task, now)).toList();
    }

    private static DeskLine line(DeskSeat seat, PostTask task, Instant now) {
        var who = Messages.get(task.onBehalfOf() == null ? "desk.who" : "desk.who.on-behalf", task.author(), task.kern(),
            task.onBehalfOf());
        var act = task.needsCategory() ? null
            : new DeskLine.Act(task.href() + "/doorlating", Messages.get("desk.let-through"), String.valueOf(task.version()));
        return new DeskLine(DeskCounter.POSTS, "bericht-" + task.code(), task.why(), task.title(), task.body(), who, null,
            task.waiting().openedAt(),
            task.dueAt(), seat.isOwn(task.waiting().kernId()) ? Part.MINE : Part.STANDING_IN,
            null, act, task.href(),
            Messages.get(task.needsCategory() ? "desk.open.category" : "desk.open.post"), now);
    }
}
