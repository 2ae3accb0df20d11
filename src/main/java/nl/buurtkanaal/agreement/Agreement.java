package nl.buurtkanaal.agreement;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import nl.buurtkanaal.agreement.Meeting.Rhythm;
import nl.buurtkanaal.category.DayParts.Part;

/**
 * What two people agreed, as others read it.
 *
 * @param conversationCode of its conversation, in whose path it is shown
 * @param ownerId          who placed the post, or the buurtverbinder who reads for somebody without an account
 * @param answererId       who answered it
 * @param firstOn          the day, or the first of a rhythm
 * @param wallTime         on the wall clock in Europe/Amsterdam, such as 10:00; null when only a part of the day was said
 * @param nextOn           the next time; of one that is held once its only time, also when that is over
 * @param standing         neither cancelled nor replaced, and its outcome is not known yet
 * @param placeId          an ontmoetingsplek; null when it is somewhere else
 * @param placeWords       where else, in their own words; null when nothing was said
 */
@Introspected
public record Agreement(long id, long conversationId, String conversationCode, long helpPostId, long editionId, long ownerId,
                        long answererId,
                        long proposedBy, long agreedBy, LocalDate firstOn, Part dayPart, @Nullable String wallTime, Rhythm rhythm,
                        LocalDate nextOn, boolean standing, @Nullable Long placeId, @Nullable String placeWords, Instant agreedAt) {

    /** When it is. */
    public Meeting meeting() {
        return new Meeting(firstOn, dayPart, wallTime == null ? null : LocalTime.parse(wallTime), rhythm);
    }

    /** It comes back each week, or every other week. */
    public boolean repeats() {
        return rhythm.repeats();
    }

    /** Its page, for either of the two. */
    public String path() {
        return pathIn(conversationCode);
    }

    static String pathIn(String conversationCode) {
        return "/mijn/berichten/" + conversationCode + "/afspraak";
    }

    long otherOf(long personId) {
        return personId == ownerId ? answererId : ownerId;
    }

    @Override
    public String toString() {
        return "Agreement[" + id + "]";
    }
}
