package nl.buurtkanaal.spreekuur;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;

/**
 * An occurrence as residents hear of it.
 *
 * @param instead of one that drops out: the nearest other one before its Spreekuur takes place again; null when there is none
 */
@Introspected
public record ToldOccurrence(Occurrence occurrence, @Nullable NearSpreekuur instead) {
}
