package nl.buurtkanaal.person;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.time.LocalDate;

/**
 * That an organisation saw someone's VOG. A moment, no guarantee; never the document.
 *
 * @param seenOn the first day of the month in which it was seen
 */
@MappedEntity("vog_seen")
public record VogSeen(@Id @GeneratedValue @Nullable Long id, long personId, String organisation, LocalDate seenOn, long notedBy,
                      Instant notedAt) {
}
