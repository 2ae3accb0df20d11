package nl.buurtkanaal.platform.time;

import java.time.Instant;
import java.time.LocalTime;

/**
 * When people may be disturbed: between 8 and 20 hours on the wall clock of Europe/Amsterdam. What falls in the night waits for the
 * morning.
 */
public final class Daytime {

    private static final LocalTime MORNING = LocalTime.of(8, 0);
    private static final LocalTime EVENING = LocalTime.of(20, 0);
    private static final LocalTime FIVE = LocalTime.of(17, 0);

    private Daytime() {
    }

    /** Whether somebody may be disturbed at this moment. */
    public static boolean is(Instant moment) {
        return from(moment).equals(moment);
    }

    /** This moment, or the next 08:00 when it is night. */
    public static Instant from(Instant moment) {
        var local = moment.atZone(Time.ZONE);
        if (local.toLocalTime().isBefore(MORNING)) {
            return local.with(MORNING).toInstant();
        }
        return local.toLocalTime().isBefore(EVENING) ? moment : local.toLocalDate().plusDays(1).atTime(MORNING).atZone(Time.ZONE)
            .toInstant();
    }

    /** The first 08:00 of a later day. */
    public static Instant nextMorning(Instant moment) {
        return moment.atZone(Time.ZONE).toLocalDate().plusDays(1).atTime(MORNING).atZone(Time.ZONE).toInstant();
    }

    /** The first 17:00 at or after a moment. */
    public static Instant fiveFrom(Instant moment) {
        var local = moment.atZone(Time.ZONE);
        var day = local.toLocalTime().isAfter(FIVE) ? local.toLocalDate().plusDays(1) : local.toLocalDate();
        return day.atTime(FIVE).atZone(Time.ZONE).toInstant();
    }

    /** Whether two moments fall on one date in Europe/Amsterdam. */
    public static boolean sameDay(Instant one, Instant other) {
        return one.atZone(Time.ZONE).toLocalDate().equals(other.atZone(Time.ZONE).toLocalDate());
    }
}
