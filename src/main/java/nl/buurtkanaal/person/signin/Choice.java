package nl.buurtkanaal.person.signin;

import io.micronaut.core.annotation.Introspected;

/** One of the answers to choose from in a form. */
@Introspected
public record Choice(String value, String label) {
}
