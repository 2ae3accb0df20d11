package nl.buurtkanaal.conversation;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;

/** What the database knows of one person and one post. */
@Introspected
record StandingRow(@Nullable String conversation, boolean contactHasAccount, boolean writesAlong) {
}
