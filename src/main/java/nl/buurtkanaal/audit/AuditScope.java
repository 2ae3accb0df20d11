package nl.buurtkanaal.audit;

import io.micronaut.core.annotation.Nullable;
import java.util.Optional;

/** Knows where the subjects of one kind of act belong; one bean for each kind that has an edition. */
public interface AuditScope {

    /** The kind: "person", "post". */
    String subject();

    /** Where a subject belongs; empty when there is none with this id. */
    Optional<Place> of(long subjectId);

    /**
     * Where an act was done.
     *
     * @param aboutId whose thing it is: they may read this act themselves; null when it is nobody's
     */
    record Place(long editionId, @Nullable Long kernId, @Nullable Long aboutId) {
    }
}
