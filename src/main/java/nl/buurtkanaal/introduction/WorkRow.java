package nl.buurtkanaal.introduction;

import io.micronaut.core.annotation.Introspected;
import java.time.Instant;
import nl.buurtkanaal.category.Category;

/**
 * Something for the desk to do.
 *
 * @param call       somebody is to be called; otherwise a request that nobody answered
 * @param id         of the invitation, or of the post
 * @param shownName  who is to be called, or who asks; {@code kernId} is where they live, or where it is asked
 * @param postKernId where it is asked
 */
@Introspected
record WorkRow(boolean call, long id, String code, String title, String shownName, long kernId, Category category, long postKernId, Instant since) {
}
