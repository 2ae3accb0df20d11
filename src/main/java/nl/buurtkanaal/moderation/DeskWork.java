package nl.buurtkanaal.moderation;

import java.time.Instant;
import java.util.List;

/** A part of the one list of the desk: the posts to check, and {@link DeskRows everything else}. */
public interface DeskWork {

    /** At most so many lines from one kind of work: who has more sees the rest when these are done. */
    int LONGEST_LIST = 100;

    /**
     * What waits for this seat: of its own kernen, and of those where it stands in what has waited too long (marked
     * {@link DeskLine.Part#STANDING_IN}). Never something of the person's own. In any order.
     */
    List<DeskLine> waiting(DeskSeat seat, Instant now);
}
