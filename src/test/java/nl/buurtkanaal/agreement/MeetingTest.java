package nl.buurtkanaal.agreement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import java.util.Set;
import nl.buurtkanaal.agreement.Meeting.Rhythm;
import nl.buurtkanaal.category.DayParts.Part;
import org.junit.jupiter.api.Test;

class MeetingTest {

    private static final LocalDate TUESDAY = LocalDate.of(2026, 12, 1);

    @Test
    void once_is_there_until_its_day_is_over() {
        var once = new Meeting(TUESDAY, Part.OCHTEND, null, Rhythm.ONCE);

        assertEquals(Optional.of(TUESDAY), once.nextFrom(TUESDAY.minusDays(9), Set.of()));
        assertEquals(Optional.of(TUESDAY), once.nextFrom(TUESDAY, Set.of()));
        assertEquals(Optional.empty(), once.nextFrom(TUESDAY.plusDays(1), Set.of()));
        assertEquals("dinsdag 1 december, in de ochtend", once.words());
    }

    @Test
    void a_rhythm_goes_on_and_leaves_out_what_falls_away() {
        var weekly = new Meeting(TUESDAY, Part.MIDDAG, LocalTime.of(14, 30), Rhythm.WEEKLY);
        var fortnightly = new Meeting(TUESDAY, Part.AVOND, null, Rhythm.FORTNIGHTLY);

        assertEquals(Optional.of(TUESDAY), weekly.nextFrom(TUESDAY.minusYears(1), Set.of()));
        assertEquals(Optional.of(TUESDAY.plusWeeks(1)), weekly.nextFrom(TUESDAY.plusDays(1), Set.of()));
        assertEquals(Optional.of(TUESDAY.plusWeeks(2)), weekly.nextFrom(TUESDAY.plusDays(1), Set.of(TUESDAY.plusWeeks(1))));
        assertEquals(Optional.of(TUESDAY.plusWeeks(2)), fortnightly.nextFrom(TUESDAY.plusDays(1), Set.of()));
        assertEquals(Optional.of(TUESDAY.plusWeeks(300)), fortnightly.nextFrom(TUESDAY.plusWeeks(299), Set.of()));
        assertEquals("elke dinsdag, om 14.30 uur, vanaf dinsdag 1 december", weekly.words());
        assertEquals("om de week op dinsdag, in de avond, vanaf dinsdag 1 december", fortnightly.words());
    }

    /** In 2026 the clock goes back in the night of Sunday 25 October: 02:30 happens twice, and that day has 25 hours. */
    @Test
    void the_hour_that_happens_twice_moves_no_meeting() {
        var sunday = LocalDate.of(2026, 10, 25);
        var weekly = new Meeting(sunday.minusWeeks(1), Part.OCHTEND, LocalTime.of(9, 30), Rhythm.WEEKLY);

        assertEquals(LocalTime.of(9, 30), weekly.startsOn(sunday).toLocalTime());
        assertEquals(Duration.ofHours(7 * 24 + 1), Duration.between(weekly.startsOn(sunday.minusWeeks(1)), weekly.startsOn(sunday)));
        var night = new Meeting(sunday, Part.OCHTEND, LocalTime.of(2, 30), Rhythm.ONCE).startsOn(sunday);
        assertEquals(night, night.withEarlierOffsetAtOverlap(), "the first of the two");
        assertTrue(night.isBefore(night.withLaterOffsetAtOverlap()));
    }
}
