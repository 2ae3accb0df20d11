package nl.buurtkanaal.moderation.report;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;

/**
 * What a visitor is about to report, as they see it.
 *
 * @param kernId    whose buurtverbinder decides; null for what serves a whole edition
 * @param authorId  who wrote it; null when that is no resident
 * @param author    their shown name; null when the visitor may not know it, and then the person cannot be reported
 * @param title     what it is, in a line
 * @param words     the words that travel along; null for a conversation as a whole
 * @param href      back to where the visitor came from
 */
@Introspected
public record Reported(ReportedKind kind, long id, @Nullable Long kernId, @Nullable Long authorId, @Nullable String author, String title,
                       @Nullable String words, String href) {
}
