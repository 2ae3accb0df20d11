package nl.buurtkanaal.audit;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;

@MappedEntity("audit_entry")
record AuditEntry(@Id @GeneratedValue @Nullable Long id, long actorId, String act, String subject, long subjectId, @Nullable String reason,
                  Instant doneAt, @Nullable Long editionId, @Nullable Long kernId, @Nullable Long aboutId) {
}
