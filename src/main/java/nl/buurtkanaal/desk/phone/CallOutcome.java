package nl.buurtkanaal.desk.phone;

import io.micronaut.core.annotation.Nullable;
import java.util.stream.Stream;

/** How a call ended. */
enum CallOutcome {
    /** Everything was read aloud. */
    SPOKEN("gesproken"),
    NOT_HOME("niet-thuis"),
    /** They call back themselves. */
    CALLS_BACK("belt-terug"),
    /** They want no answers read to them (any more). */
    REFUSED("wil-niet");

    private final String slug;

    CallOutcome(String slug) {
        this.slug = slug;
    }

    /** The value of the button. */
    String slug() {
        return slug;
    }

    /** Nobody needs to call about this again, until something new comes in. */
    boolean ends() {
        return this == SPOKEN || this == REFUSED;
    }

    /** Null when it is none of these. */
    static @Nullable CallOutcome of(@Nullable String slug) {
        return Stream.of(values()).filter(outcome -> outcome.slug.equals(slug)).findFirst().orElse(null);
    }
}
