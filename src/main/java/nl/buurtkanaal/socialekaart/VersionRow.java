package nl.buurtkanaal.socialekaart;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;

/**
 * One version of an entry: a row of {@code socialekaart_version}.
 *
 * @param content    JSON of an {@link EntryContent}
 * @param changedBy  0 for the site itself
 * @param approvedBy who let a proposal through, or null
 */
@MappedEntity("socialekaart_version")
record VersionRow(@Id @GeneratedValue @Nullable Long id, long socialekaartEntryId, int number, Act act, String content, long editionId,
                  long changedBy, @Nullable Long approvedBy, Instant changedAt) {

    /** How a version came about. */
    enum Act { CREATED, EDITED, PROPOSED, RESTORED, STATUS, CHECKED }
}
