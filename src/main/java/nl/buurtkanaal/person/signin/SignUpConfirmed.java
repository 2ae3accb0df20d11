package nl.buurtkanaal.person.signin;

import io.micronaut.core.annotation.Nullable;

/**
 * Somebody pressed the button behind the link in their mail. Handled in the same transaction, before they are led on.
 *
 * @param continuation the path that the sign-up was started with, such as that of a draft
 */
public record SignUpConfirmed(long personId, @Nullable String continuation) {
}
