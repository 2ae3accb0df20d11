package nl.buurtkanaal.socialekaart;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;

/**
 * What an organisation wants to change: a row of {@code socialekaart_proposal}.
 *
 * @param open true while nobody decided, then null
 */
@MappedEntity("socialekaart_proposal")
record ProposalRow(@Id @GeneratedValue @Nullable Long id, long socialekaartEntryId, long editionId, int baseNumber, String content,
                   long proposedBy, Instant proposedAt, @Nullable Boolean open) {
}
