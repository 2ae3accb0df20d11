package nl.buurtkanaal.person;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;

@MappedEntity("role")
record RoleRow(@Id @GeneratedValue @Nullable Long id, long personId, Role.Kind kind, @Nullable Long editionId, @Nullable Long grantedBy,
               Instant grantedAt) {
}
