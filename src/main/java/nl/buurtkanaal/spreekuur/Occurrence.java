package nl.buurtkanaal.spreekuur;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import nl.buurtkanaal.kern.Kern;
import nl.buurtkanaal.place.Place;
import nl.buurtkanaal.platform.time.CalendarLeaf;
import nl.buurtkanaal.platform.time.Time;

/**
 * One time that a Spreekuur takes place, or would have: a cancelled one is told, not hidden.
 *
 * @param start     an instant: the wall time in Europe/Amsterdam on that date
 * @param end       the moment at which it is over; then the next one is the next
 * @param goesOn    false when it is cancelled, closed for a holiday, or moved to another date
 * @param change    what is different from the rhythm, or null when nothing is
 * @param reason    why, in words for residents: the name of the holiday, or what was written with the change; may be null
 * @param otherDate of a moved one: where it went, or where it came from; else null
 * @param key       names it among those of its Spreekuur, whatever changes about it
 * @param changeId  uuid of what was decided about this one; null as long as nothing was
 */
@Introspected
public record Occurrence(Spreekuur spreekuur, Instant start, Instant end, Place place, Kern kern, boolean goesOn, @Nullable Change change,
                         @Nullable String reason, @Nullable LocalDate otherDate, OccurrenceKey key, @Nullable String changeId) {

    /** How an occurrence differs from the rhythm of its Spreekuur. */
    public enum Change { CANCELLED, MOVED, EXTRA, HOLIDAY }

    static Occurrence at(Spreekuur spreekuur, OccurrenceKey key, LocalDate date, LocalTime time, Duration duration, Place place,
                         Kern kern) {
        // a time that the clock skips in March falls one hour later, as RFC 5545 has it; a time that comes twice in October is the first
        var start = date.atTime(time).atZone(Time.ZONE).toInstant();
        return new Occurrence(spreekuur, start, start.plus(duration), place, kern, true, null, null, null, key, null);
    }

    /** The day on the calendar in Europe/Amsterdam. */
    public LocalDate date() {
        return LocalDate.ofInstant(start, Time.ZONE);
    }

    /** The day as it stands on a calendar, never "morgen". */
    public CalendarLeaf leaf() {
        return CalendarLeaf.of(start);
    }

    /** {@link #otherDate} as it stands on a calendar: also on paper and in a mail, which are read later. */
    @Nullable
    public CalendarLeaf otherLeaf() {
        return otherDate == null ? null : CalendarLeaf.of(otherDate);
    }

    /** Whether someone sits there at this moment: from the first moment on, and at the moment of its end no longer. */
    public boolean isOpenAt(Instant moment) {
        return goesOn && !start.isAfter(moment) && end.isAfter(moment);
    }

    /** It does not take place this once, for another reason than a holiday. */
    public boolean cancelled() {
        return change == Change.CANCELLED;
    }

    /** Closed because of the holiday that {@link #reason} names. */
    public boolean holiday() {
        return change == Change.HOLIDAY;
    }

    /** On a date that the rhythm does not give. */
    public boolean extra() {
        return change == Change.EXTRA;
    }

    /** Moved to {@link #otherDate}: do not come on this date. */
    public boolean movedAway() {
        return change == Change.MOVED && !goesOn;
    }

    /** Moved here from {@link #otherDate}, or at another time or place on its own date. */
    public boolean movedHere() {
        return change == Change.MOVED && goesOn;
    }

    Occurrence with(boolean goesOn, Change change, @Nullable String reason, @Nullable LocalDate otherDate, @Nullable String changeId) {
        return new Occurrence(spreekuur, start, end, place, kern, goesOn, change, reason, otherDate, key, changeId);
    }
}
