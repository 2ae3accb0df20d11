package nl.buurtkanaal.person;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;

@MappedEntity("person_ban")
record Ban(@Id @GeneratedValue @Nullable Long id, long personId, String reason, long bannedBy, Instant bannedAt) {
}
