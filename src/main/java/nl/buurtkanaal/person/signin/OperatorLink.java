package nl.buurtkanaal.person.signin;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;

@MappedEntity("operator_link")
record OperatorLink(@Id @GeneratedValue @Nullable Long id, byte[] tokenHash, Instant createdAt, Instant expiresAt,
                    @Nullable Instant usedAt) {
}
