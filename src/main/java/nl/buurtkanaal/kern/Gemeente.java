package nl.buurtkanaal.kern;

import io.micronaut.core.annotation.Introspected;

/**
 * A municipality of the Netherlands.
 *
 * @param code    the code of CBS, such as {@code GM0213}
 * @param slug    unique among those that exist
 * @param retired merged into another
 */
@Introspected
public record Gemeente(long id, String code, String slug, String name, boolean retired) {
}
