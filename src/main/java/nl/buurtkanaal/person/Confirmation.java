package nl.buurtkanaal.person;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import nl.buurtkanaal.platform.time.Time;

/** A buurtverbinder's word that they know someone, good for 24 months unless taken back. */
@MappedEntity("person_confirmation")
public record Confirmation(@Id @GeneratedValue @Nullable Long id, long personId, Kind kind, long confirmedBy, Instant confirmedAt,
                           Instant untilAt, @Nullable How how) {

    /** Where somebody was met. */
    public enum How {
        MET, PHONE
    }

    /** How well someone is known. */
    public enum Kind {
        /** Spoken with about safety: may answer posts of all orange categories. */
        ORANGE,
        /** Has met the buurtverbinder ("kennisgemaakt"): may give lifts. */
        ACQUAINTED
    }

    private static final int MONTHS = 24;

    static Confirmation of(long personId, Kind kind, @Nullable How how, long by, Instant now) {
        return new Confirmation(null, personId, kind, by, now, now.atZone(Time.ZONE).plusMonths(MONTHS).toInstant(), how);
    }
}
