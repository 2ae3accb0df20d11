package nl.buurtkanaal.agreement;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Objects;
import nl.buurtkanaal.agreement.Meeting.Rhythm;
import nl.buurtkanaal.category.DayParts.Part;

/**
 * What stands between two people now: a proposal that waits, or an agreement.
 *
 * @param proposal    the other has not answered it
 * @param nextOn      the next time; of a proposal its first
 * @param placeName   name of the ontmoetingsplek; null when it is somewhere else
 * @param placeKernId where that is
 * @param since       when it was proposed or agreed
 */
@Introspected
record Arranged(boolean proposal, long id, long proposedBy, LocalDate firstOn, Part dayPart, @Nullable String wallTime, Rhythm rhythm,
                LocalDate nextOn,
                @Nullable Long placeId, @Nullable String placeName, @Nullable Long placeKernId, @Nullable String placeStreet,
                    @Nullable String placeWords,
                Instant since) {

    Meeting meeting() {
        return new Meeting(firstOn, dayPart, wallTime == null ? null : LocalTime.parse(wallTime), rhythm);
    }

    boolean isOf(long personId) {
        return proposedBy == personId;
    }

    /** There is a time of it on this day or later. */
    boolean comesOn(LocalDate today) {
        return rhythm.repeats() || !nextOn.isBefore(today);
    }

    /** Says the same. */
    boolean equalTo(Proposed other) {
        return meeting().equals(other.meeting()) && Objects.equals(placeId, other.placeId())
            && Objects.equals(placeWords, other.placeWords());
    }

    @Override
    public String toString() {
        return "Arranged[" + id + "]";
    }
}
