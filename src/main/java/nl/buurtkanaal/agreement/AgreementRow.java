package nl.buurtkanaal.agreement;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.time.LocalDate;
import nl.buurtkanaal.agreement.Meeting.Rhythm;
import nl.buurtkanaal.category.DayParts.Part;

/** An agreement as it is stored. */
@MappedEntity("agreement")
record AgreementRow(@Id @GeneratedValue long id, long conversationId, long proposedBy, long agreedBy, LocalDate firstOn, Part dayPart,
                    @Nullable String wallTime, Rhythm rhythm, @Nullable Long placeId, @Nullable String placeWords, LocalDate nextOn,
                    boolean standing, Instant agreedAt) {
}
