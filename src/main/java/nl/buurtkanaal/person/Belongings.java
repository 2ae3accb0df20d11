package nl.buurtkanaal.person;

import java.time.Instant;
import java.util.List;

/**
 * What one feature keeps of a person: how they read it, and how it lets go of it when they leave. One bean for each feature:
 * {@link Leaving} asks them all, in one transaction. What others wrote, ids, and acts in the audit stay. A test fills every table and looks
 * whether each column that is somebody's own is shown, and gone afterwards.
 */
public interface Belongings {

    /** Features that lean on others come first; the row of the person itself is the last. */
    int order();

    /** What they read about themselves on the page of their own data, and take along. */
    default List<Kept> kept() {
        return List.of();
    }

    /**
     * The statements that take names, numbers and words of a person away, in order; each {@code ?} is the id of the person. May run twice.
     */
    default List<String> forgotten() {
        return List.of();
    }

    /** Lets go of what takes more than a statement, after {@link #forgotten}. May run twice. */
    default void erase(long personId, Instant now) {
    }
}
