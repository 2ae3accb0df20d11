package nl.buurtkanaal.spreekuur;

import de.focus_shift.jollyday.core.HolidayCalendar;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.LocalDate;
import java.time.Year;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * On which dates the {@link Holiday Holidays} fall, after Jollyday's calendar of the Netherlands. The shipped {@code feestdagen.csv}
 * (2026 to 2030) is the oracle that the tests hold it against.
 */
final class Holidays {
    private static final Map<Integer, Map<Holiday, LocalDate>> YEARS = new ConcurrentHashMap<>();

    private Holidays() {
    }

    /** The date of each holiday in this year. */
    static Map<Holiday, LocalDate> in(int year) {
        return YEARS.computeIfAbsent(year, Holidays::compute);
    }

    private static Map<Holiday, LocalDate> compute(int year) {
        var dates = new EnumMap<Holiday, LocalDate>(Holiday.class);
        for (var holiday : Calendar.NETHERLANDS.getHolidays(Year.of(year))) {
            Holiday.ofJollyday(holiday.getPropertiesKey()).ifPresent(known -> dates.put(known, holiday.getDate()));
        }
        return Collections.unmodifiableMap(dates);
    }

    /** Read when first asked for: its XML takes a moment that the start of the site need not wait for. */
    private static final class Calendar {
        private static final HolidayManager NETHERLANDS = HolidayManager.getInstance(ManagerParameters.create(HolidayCalendar.NETHERLANDS));
    }
}
