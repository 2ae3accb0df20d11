package nl.buurtkanaal.spreekuur;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class HolidaysTest {

    @Test
    void are_the_same_as_in_the_shipped_list_name_by_name_and_day_by_day() throws IOException {
        var shipped = shipped("feestdag");
        var computed = new TreeMap<String, String>();
        IntStream.rangeClosed(2026, 2030)
            .forEach(year -> Holidays.in(year).forEach((holiday, date) -> computed.put(date + " " + holiday.label(), holiday.name())));

        assertEquals(shipped.keySet(), computed.keySet());
        assertEquals(55, shipped.size());
    }

    @Test
    void goede_vrijdag_and_bevrijdingsdag_are_a_choice_and_the_others_are_closed() throws IOException {
        shipped("feestdag").forEach((dateAndName, advice) -> {
            var holiday = EnumSet.allOf(Holiday.class).stream().filter(each -> dateAndName.endsWith(" " + each.label())).findFirst()
                .orElseThrow();

            assertEquals(advice.equals("gesloten"), holiday.closedByDefault(), dateAndName);
        });
        assertEquals(EnumSet.of(Holiday.GOOD_FRIDAY, Holiday.LIBERATION_DAY),
            EnumSet.copyOf(EnumSet.allOf(Holiday.class).stream().filter(holiday -> !holiday.closedByDefault()).toList()));
    }

    @Test
    void koningsdag_comes_a_day_earlier_when_it_would_fall_on_a_sunday() {
        assertEquals(LocalDate.of(2025, 4, 26), Holidays.in(2025).get(Holiday.KINGS_DAY));
        assertEquals(LocalDate.of(2031, 4, 26), Holidays.in(2031).get(Holiday.KINGS_DAY));
    }

    @Test
    void two_can_fall_on_one_day() {
        assertEquals(Holidays.in(2016).get(Holiday.LIBERATION_DAY), Holidays.in(2016).get(Holiday.ASCENSION_DAY));
    }

    private static Map<String, String> shipped(String kind) throws IOException {
        var holidays = new TreeMap<String, String>();
        try (var file = HolidaysTest.class.getResourceAsStream("/reference/feestdagen.csv")) {
            assertNotNull(file);
            try (var rows = CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(file, StandardCharsets.UTF_8))) {
                rows.stream().filter(row -> row.getField("soort").equals(kind))
                    .forEach(row -> holidays.put(row.getField("datum") + " " + row.getField("naam"), row.getField("spreekuur")));
            }
        }
        return holidays;
    }
}
