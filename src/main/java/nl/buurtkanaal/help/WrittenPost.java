package nl.buurtkanaal.help;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;

/**
 * A post with who wrote it, for the desk.
 *
 * @param subjectName for whom it is, when it was written on somebody's behalf
 * @param consent     of that person
 */
@Introspected
public record WrittenPost(HelpPost post, String authorName, @Nullable String subjectName, HelpPostAuthors.@Nullable Consent consent) {
}
