package nl.buurtkanaal.introduction;

import io.micronaut.core.annotation.Introspected;
import java.time.Instant;
import nl.buurtkanaal.category.Category;

/** An invitation that waits for an answer, with what may be told of its post. */
@Introspected
record AskedRow(long id, long personId, long helpPostId, int minutes, Instant invitedAt, String code, long editionId, long kernId,
                Category category, String title, int dayParts, boolean quiet) {
}
