package nl.buurtkanaal.kern;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;

/**
 * What somebody who lives there knows better: the minutes between two kernen, over the shipped file and the straight line. The neighbours
 * of both follow at once, on other nodes within seconds.
 */
@Singleton
public class Corrections {

    private final CorrectionRepository corrections;
    private final Kernen kernen;

    Corrections(CorrectionRepository corrections, Kernen kernen) {
        this.corrections = corrections;
        this.kernen = kernen;
    }

    /** The corrections that one kern has a part in, in no order. */
    public List<Correction> of(long kernId) {
        return corrections.of(kernId);
    }

    /**
     * Says how long it really takes. Who calls this lets {@link Kernen#reread} follow after the commit.
     *
     * @param minutes null: one never goes there by bike
     */
    @Transactional
    public void correct(Kern one, Kern other, @Nullable Integer minutes, String reason, long byPersonId, Instant now) {
        if (one.id() == other.id()) {
            throw new IllegalArgumentException("A kern is no neighbour of itself");
        }
        corrections.delete(Math.min(one.id(), other.id()), Math.max(one.id(), other.id()));
        corrections.insert(Math.min(one.id(), other.id()), Math.max(one.id(), other.id()), minutes, reason, byPersonId, now);
        settle(one, other, minutes);
    }

    /** Back to what the file and the map say; {@link Kernen#reread} likewise. Returns false when nothing was corrected. */
    @Transactional
    public boolean withdraw(Kern one, Kern other) {
        if (corrections.delete(Math.min(one.id(), other.id()), Math.max(one.id(), other.id())) == 0) {
            return false;
        }
        settle(one, other, kernen.shippedMinutes(one, other).orElse(null));
        return true;
    }

    private void settle(Kern one, Kern other, @Nullable Integer minutes) {
        corrections.part(one.id(), other.id());
        if (minutes != null && minutes <= BikeRide.NEIGHBOUR_MINUTES) {
            corrections.join(one.id(), minutes, other.id());
            corrections.join(other.id(), minutes, one.id());
        }
    }

    /**
     * One pair.
     *
     * @param minutes null: never
     */
    @MappedEntity("kern_correction")
    public record Correction(long kernId, long otherId, @Nullable Integer minutes, String reason) {

        public long otherThan(long id) {
            return id == kernId ? otherId : kernId;
        }
    }
}
