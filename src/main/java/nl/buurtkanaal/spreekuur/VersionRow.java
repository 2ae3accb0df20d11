package nl.buurtkanaal.spreekuur;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;

/**
 * One version of a Spreekuur: a row of {@code spreekuur_version}.
 *
 * @param content   JSON of a {@link SpreekuurContent}
 * @param changedBy 0 for the site itself
 */
@MappedEntity("spreekuur_version")
record VersionRow(@Id @GeneratedValue @Nullable Long id, long spreekuurId, int number, Act act, String content, long changedBy,
                  Instant changedAt) {

    /** How a version came about. */
    enum Act { CREATED, EDITED, RESTORED }
}
