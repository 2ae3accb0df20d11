package nl.buurtkanaal.agreement;

import io.micronaut.core.annotation.Nullable;
import java.time.Instant;
import java.time.LocalDate;

/**
 * One of the two cannot come. Published in the transaction of that act.
 *
 * @param personId who cannot
 * @param missedOn the one time that falls away of a weekly agreement that goes on; null when the whole agreement ended
 */
public record AgreementCancelled(long agreementId, long conversationId, long helpPostId, long personId, @Nullable LocalDate missedOn,
                                 Instant at) {
}
