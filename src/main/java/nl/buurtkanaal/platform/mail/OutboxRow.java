package nl.buurtkanaal.platform.mail;

import io.micronaut.core.annotation.Nullable;
import java.time.Instant;

/** A mail that waits, is sent, or was given up: whom it is for by id, its template, and ids that the template needs. */
public record OutboxRow(long id, String messageId, MailTo to, @Nullable Long editionId, String template, String model, int attempts,
                        Instant createdAt) {
}
