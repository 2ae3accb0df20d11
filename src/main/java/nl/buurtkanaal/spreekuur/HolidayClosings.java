package nl.buurtkanaal.spreekuur;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.buurtkanaal.socialekaart.ClosedDays;

/** Tells the sociale kaart on which holidays nobody is there: those on which spreekuren are closed in this edition. */
@Singleton
class HolidayClosings implements ClosedDays {

    private final SpreekuurRepository spreekuren;

    HolidayClosings(SpreekuurRepository spreekuren) {
        this.spreekuren = spreekuren;
    }

    /** Asks the database only when there is a holiday in between. */
    @Override
    public Set<LocalDate> between(long editionId, LocalDate first, LocalDate last) {
        var holidays = IntStream.rangeClosed(first.getYear(), last.getYear()).boxed().flatMap(year -> Holidays.in(year).entrySet().stream())
            .filter(holiday -> !holiday.getValue().isBefore(first) && !holiday.getValue().isAfter(last)).toList();
        if (holidays.isEmpty()) {
            return Set.of();
        }
        var choices = spreekuren.holidays(editionId);
        return holidays.stream()
            .filter(holiday -> choices.stream().filter(choice -> choice.holiday() == holiday.getKey()).findFirst()
                .map(choice -> choice.closed()).orElse(holiday.getKey().closedByDefault()))
            .map(holiday -> holiday.getValue()).collect(Collectors.toSet());
    }
}
