package nl.buurtkanaal.introduction;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;
import java.time.Instant;
import nl.buurtkanaal.category.Category;

/** Somebody without an account who was asked, with what to tell them. */
@Introspected
record CallRow(long id, String shownName, @Nullable String phone, long kernId, String code, String title, String body, Category category,
               long postKernId, int dayParts, Instant invitedAt) {
}
