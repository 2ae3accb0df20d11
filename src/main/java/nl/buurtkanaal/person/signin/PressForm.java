package nl.buurtkanaal.person.signin;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;

/** The one button behind a mailed link. {@code inzending} tells a double click on a page from the same link opened elsewhere. */
@Serdeable
record PressForm(@Nullable String inzending) {
}
