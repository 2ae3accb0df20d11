package nl.buurtkanaal.agreement;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.time.LocalDate;
import nl.buurtkanaal.agreement.Meeting.Rhythm;
import nl.buurtkanaal.category.DayParts.Part;

/** A proposal as it is stored. */
@MappedEntity("agreement_proposal")
record ProposalRow(@Id @GeneratedValue long id, long conversationId, long proposedBy, LocalDate firstOn, Part dayPart,
                   @Nullable String wallTime,
                   Rhythm rhythm, @Nullable Long placeId, @Nullable String placeWords, boolean withheld, Instant proposedAt) {

    static ProposalRow of(long conversationId, long proposedBy, Proposed said, boolean withheld, Instant now) {
        var meeting = said.meeting();
        return new ProposalRow(0, conversationId, proposedBy, meeting.firstOn(), meeting.part(), said.wallTime(), meeting.rhythm(),
            said.placeId(),
            said.placeWords(), withheld, now);
    }
}
