package nl.buurtkanaal.person.invitation;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Duration;
import java.time.Instant;

/**
 * An editor named somebody by mail address; whose address it is has not said yes yet. Whether anybody here has it, is not looked at: so
 * nobody learns that.
 *
 * @param subjectId the organisation or the story
 */
@MappedEntity("naming")
public record Naming(@Id @GeneratedValue @Nullable Long id, Kind kind, long subjectId, long editionId, String email, long namedBy,
                     Instant namedAt, Instant expiresAt) {

    static final Duration VALID = Duration.ofDays(14);

    @Override
    public String toString() {
        return "Naming[" + id + "]";
    }

    /** What for. */
    public enum Kind { ORGANISATION, STORY }
}
