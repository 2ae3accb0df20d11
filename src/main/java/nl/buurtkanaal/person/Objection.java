package nl.buurtkanaal.person;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;
import java.time.Instant;

/**
 * That somebody does not agree with a pause or a ban, and what came of it.
 *
 * @param granted null until decided
 * @param answer  of who looked at it again
 */
@Introspected
public record Objection(long id, long personId, String code, Measure.Kind kind, long deciderId, String words, Instant madeAt,
    @Nullable Boolean granted,
                        @Nullable String answer) {

    public boolean decided() {
        return granted != null;
    }

    @Override
    public String toString() {
        return "Objection[" + id + "]";
    }
}
