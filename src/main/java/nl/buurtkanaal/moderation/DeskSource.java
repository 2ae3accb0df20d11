package nl.buurtkanaal.moderation;

import java.time.Instant;

/**
 * One kind of work at the desk but checking posts; each feature that has some brings one bean. All are asked in one question
 * ({@link DeskRows}), so that the desk costs the same however many kinds there are.
 */
public interface DeskSource {

    /** The name under which its rows are known, such as "REPORTS"; at most twelve letters. */
    String kind();

    /**
     * What waits for this seat: of its own kernen, of those where it stands in what has waited too long, and what a colleague gave to it
     * ({@link DeskSelect#givenTo}). Never something of the person's own.
     */
    DeskSelect waiting(DeskSeat seat, Instant now);

    /** How one of its rows stands in the list. */
    DeskLine line(DeskRow row, DeskSeat seat, Instant now);
}
