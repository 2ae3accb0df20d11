package nl.buurtkanaal.person.signin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class ComingOfAgeTest {

    private static final Instant NOW = Instant.parse("2026-11-24T09:00:00Z");

    @Test
    void there_are_two_years_of_months_to_choose_from() {
        var months = ComingOfAge.months(NOW);

        assertEquals(24, months.size());
        assertEquals(new Choice("2026-12", "december 2026"), months.get(0));
        assertEquals(new Choice("2028-11", "november 2028"), months.get(23));
    }

    @Test
    void another_month_cannot_be_chosen() {
        assertEquals(LocalDate.of(2027, 3, 1), ComingOfAge.parse("2027-03", NOW).orElseThrow());
        for (var typed : new String[] {null, "", "2026-11", "2028-12", "2020-01", "maart", "2027-13", "2027-03-01"}) {
            assertTrue(ComingOfAge.parse(typed, NOW).isEmpty(), typed);
        }
    }
}
