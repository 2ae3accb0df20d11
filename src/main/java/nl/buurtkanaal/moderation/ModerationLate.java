package nl.buurtkanaal.moderation;

import io.micronaut.core.annotation.Introspected;

/** Something was not decided within the promised time; the feature that owns it tells its writer. Published once, in a transaction. */
@Introspected
public record ModerationLate(SubjectKind kind, long subjectId) {
}
