package nl.buurtkanaal.closing;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;

/** Somebody to ask about a post: after the day that was agreed, or without one after seven quiet days. */
@Introspected
record Candidate(long helpPostId, long personId, long conversationId, @Nullable Long agreementId, boolean byPhone, long editionId,
                 long kernId) {
}
