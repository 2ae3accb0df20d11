package nl.buurtkanaal.spreekuur;

import io.micronaut.core.annotation.Introspected;
import java.time.LocalDate;
import java.util.List;

/**
 * The Spreekuren of one week, Monday to Sunday in Europe/Amsterdam; what is cancelled, closed or moved is in it as well.
 *
 * @param occurrences in order of time; empty in a quiet week
 */
@Introspected
public record Week(LocalDate monday, List<Occurrence> occurrences) {
}
