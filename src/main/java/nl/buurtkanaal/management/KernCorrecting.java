package nl.buurtkanaal.management;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Instant;
import nl.buurtkanaal.audit.Audit;
import nl.buurtkanaal.edition.Edition;
import nl.buurtkanaal.kern.Corrections;
import nl.buurtkanaal.kern.Kern;

/** Correcting a ride, with the act in the book of the edition. */
@Singleton
class KernCorrecting {

    private final Corrections corrections;
    private final Audit audit;

    KernCorrecting(Corrections corrections, Audit audit) {
        this.corrections = corrections;
        this.audit = audit;
    }

    /** @param minutes null: never */
    @Transactional
    void correct(Edition edition, Kern one, Kern other, @Nullable Integer minutes, String reason, long byPersonId, Instant now) {
        corrections.correct(one, other, minutes, reason, byPersonId, now);
        audit.recordIn(edition.id(), byPersonId, "kern.corrected", "kern", one.id(), one.name() + ", " + other.name() + ": " + reason);
    }

    @Transactional
    void withdraw(Edition edition, Kern one, Kern other, long byPersonId) {
        if (corrections.withdraw(one, other)) {
            audit.recordIn(edition.id(), byPersonId, "kern.correction-withdrawn", "kern", one.id(), one.name() + ", " + other.name());
        }
    }
}
