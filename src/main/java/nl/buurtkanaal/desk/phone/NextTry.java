package nl.buurtkanaal.desk.phone;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import nl.buurtkanaal.platform.time.Time;

/**
 * When to call again. Who was not at home in the morning is tried in the afternoon, who was out in the afternoon the next morning, and so
 * on; after three tries with a day between. Who calls back gets two days for it. Never at night or at dinner.
 */
final class NextTry {

    private static final LocalTime MORNING = LocalTime.of(10, 0);
    private static final LocalTime AFTERNOON = LocalTime.of(15, 30);
    private static final int DAYS_TO_CALL_BACK = 2;
    private static final int PATIENCE = 3;

    private NextTry() {
    }

    /** @param attempts calls that were made about it, with this one */
    static Instant after(CallOutcome outcome, int attempts, Instant now) {
        var here = now.atZone(Time.ZONE);
        return switch (outcome) {
            case SPOKEN, REFUSED -> now;
            case CALLS_BACK -> at(here.plusDays(DAYS_TO_CALL_BACK), MORNING);
            case NOT_HOME -> otherPartOfTheDay(attempts < PATIENCE ? here : here.plusDays(1));
        };
    }

    private static Instant otherPartOfTheDay(ZonedDateTime here) {
        return here.toLocalTime().isBefore(LocalTime.of(13, 0)) ? at(here, AFTERNOON) : at(here.plusDays(1), MORNING);
    }

    private static Instant at(ZonedDateTime day, LocalTime time) {
        return day.with(time).toInstant();
    }
}
