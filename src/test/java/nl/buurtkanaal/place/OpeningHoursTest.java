package nl.buurtkanaal.place;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OpeningHoursTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "Maandag tot en met vrijdag van 09.00 tot 17.00 uur|MO9-17 TU9-17 WE9-17 TH9-17 FR9-17",
        "Maandag en donderdag van 09.00 tot 16.00 uur|MO9-16 TH9-16",
        "Maandag, woensdag en vrijdag van 9 tot 12 uur|MO9-12 WE9-12 FR9-12",
        "Woensdag van 10.00 tot 16.00 uur, vrijdag van 17.00 tot 21.00 uur|WE10-16 FR17-21",
        "Elke dag van 09.00 tot 21.00 uur|MO9-21 TU9-21 WE9-21 TH9-21 FR9-21 SA9-21 SU9-21",
        "De eerste vrijdag van de maand van 16.00 tot 19.00 uur|FR#1 16-19",
        "De laatste donderdag van de maand van 10.00 tot 12.00 uur|TH#5 10-12",
        "ma t/m vr|",
        "Vrijdag tot en met zondag|",
        "In het voorjaar en het najaar, op dinsdagavond|",
        "Maandag van 17.00 tot 09.00 uur|",
        "Maandag van 29.00 tot 99.99 uur|",
        "Vrijdag t/m maandag 10:00-12:00|MO10-12 FR10-12 SA10-12 SU10-12",
    })
    void words_are_read_or_left(String words, String read) {
        var slots = OpeningHours.read(words).slots().stream().map(slot -> slot.weekday().name().substring(0, 2)
            + (slot.nth() == 0 ? "" : "#" + slot.nth() + " ") + slot.opens() / 60 + "-" + slot.closes() / 60)
                .collect(Collectors.joining(" "));

        assertEquals(read == null ? "" : read, slots);
    }

    @Test
    void the_next_moment_skips_days_on_which_all_is_closed() {
        var hours = OpeningHours.read("Vrijdag van 10.00 tot 12.00 uur");
        var thursday = ZonedDateTime.parse("2026-12-24T13:00+01:00[Europe/Amsterdam]");

        assertEquals(LocalDate.of(2026, 12, 25), hours.next(thursday, date -> false).orElseThrow().start().toLocalDate());
        assertEquals(LocalDate.of(2027, 1, 1), hours.next(thursday, Set.of(LocalDate.of(2026, 12, 25))::contains).orElseThrow().start()
            .toLocalDate());
    }

    @Test
    void open_is_from_the_first_minute_and_until_the_last() {
        var hours = OpeningHours.read("De laatste donderdag van de maand van 10.00 tot 12.00 uur");

        assertTrue(hours.isOpenAt(ZonedDateTime.parse("2026-11-26T10:00+01:00[Europe/Amsterdam]")));
        assertTrue(hours.isOpenAt(ZonedDateTime.parse("2026-11-26T10:59Z")));
        assertFalse(hours.isOpenAt(ZonedDateTime.parse("2026-11-26T12:00+01:00[Europe/Amsterdam]")));
        assertFalse(hours.isOpenAt(ZonedDateTime.parse("2026-11-19T10:30+01:00[Europe/Amsterdam]")));
    }
}
