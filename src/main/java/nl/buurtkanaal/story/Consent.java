package nl.buurtkanaal.story;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;
import java.time.LocalDate;

/**
 * Who can be recognised in a picture, and when they said that it may be shown.
 *
 * @param people  null when nobody can be recognised
 * @param givenOn likewise
 */
@Introspected
record Consent(@Nullable String people, @Nullable LocalDate givenOn) {

    /** In whose picture nobody can be recognised. */
    static final Consent NOBODY = new Consent(null, null);
}
