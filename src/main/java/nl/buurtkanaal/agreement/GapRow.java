package nl.buurtkanaal.agreement;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;
import java.time.Instant;
import java.time.LocalDate;
import nl.buurtkanaal.category.Category;

/**
 * Weekly help that fell away.
 *
 * @param fellOn the one time; null when it stopped for good
 * @param asker  who had that help
 */
@Introspected
record GapRow(long id, long kernId, @Nullable LocalDate fellOn, Instant openedAt, String code, String title, Category category,
              String asker, String helper) {
}
