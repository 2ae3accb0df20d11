package nl.buurtkanaal.moderation;

import java.time.Instant;
import java.util.List;

/** One kind of work at the desk; each feature that has some brings one bean, and the page of the desk is composed of them. */
public interface DeskWork {

    /** At most so many lines from one kind of work: who has more sees the rest when these are done. */
    int LONGEST_LIST = 100;

    /** Under which number it is counted. */
    DeskCounter counter();

    /**
     * What waits for this seat: of its own kernen, and of those where it stands in what has waited too long (marked {@link DeskLine.Part#STANDING_IN}). Never
     * something of the person's own. One query where possible; in any order, at most {@link #LONGEST_LIST}.
     */
    List<DeskLine> waiting(DeskSeat seat, Instant now);
}
