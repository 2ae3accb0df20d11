package nl.buurtkanaal.spreekuur;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import nl.buurtkanaal.edition.ClosedDays;

/** On the holidays that an edition keeps, its spreekuren are closed and its promises of office hours stand still. */
@Singleton
class HolidaysOfEdition implements ClosedDays {

    private final HolidayChoices holidays;

    HolidaysOfEdition(HolidayChoices holidays) {
        this.holidays = holidays;
    }

    @Override
    public boolean isClosed(long editionId, LocalDate day) {
        var fallsOn = Holidays.in(day.getYear());
        return fallsOn.containsValue(day)
            && holidays.closed(editionId).stream().anyMatch(holiday -> day.equals(fallsOn.get(holiday)));
    }
}
