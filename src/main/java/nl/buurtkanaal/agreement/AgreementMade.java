package nl.buurtkanaal.agreement;

import java.time.Instant;
import java.time.LocalDate;

/**
 * Two people agreed on a day. Published in the transaction of the second's yes; an earlier agreement of theirs that was still to come has
 * ended as replaced.
 *
 * @param firstOn the day, or the first of a rhythm
 */
public record AgreementMade(long agreementId, long conversationId, long helpPostId, LocalDate firstOn, Instant at) {
}
