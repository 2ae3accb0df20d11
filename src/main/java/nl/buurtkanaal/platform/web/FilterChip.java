package nl.buurtkanaal.platform.web;

import io.micronaut.core.annotation.Introspected;

/** Something that was chosen in a filter, and the way to the list without it; shown by {@code views/shared/filter}. */
@Introspected
public record FilterChip(String text, String href) {
}
