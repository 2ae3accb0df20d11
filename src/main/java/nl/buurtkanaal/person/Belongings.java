package nl.buurtkanaal.person;

import java.time.Instant;

/**
 * What one feature keeps of a person, and how it lets go of it when they leave. One bean for each feature: {@link Leaving} asks them all,
 * in one transaction. What others wrote, ids, and acts in the audit stay.
 */
public interface Belongings {

    /** Features that lean on others come first; the row of the person itself is the last. */
    int order();

    /** Erases names, numbers and words of this person. May run twice. */
    void erase(long personId, Instant now);
}
