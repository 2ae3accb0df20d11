package nl.buurtkanaal.platform.database;

import java.time.Instant;

/**
 * The invented people, posts or entries of one feature, for {@code mvn mn:run} and the tests. Every bean is
 * {@link OfDemo}, since the jar does not carry the demo.
 */
public interface DemoPart {

    /** A part may point to what parts with a lower order loaded. */
    int order();

    /** Fills empty tables; dates are told from {@code now}. */
    void load(Instant now);

    /** Moves the dates of example data by whole days, so that the demo stays of this week. */
    void shift(long days);
}
