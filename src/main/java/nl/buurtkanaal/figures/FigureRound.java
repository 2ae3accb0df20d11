package nl.buurtkanaal.figures;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import nl.buurtkanaal.edition.Editions;
import nl.buurtkanaal.platform.time.Time;

/**
 * Counts this quarter and the one before again, for each edition: what was asked in September is often answered and told in October. After
 * that month a quarter is settled.
 */
@Singleton
class FigureRound {

    private static final int MONTHS = 3;

    private final Editions editions;
    private final Counting counting;
    private final FigureTable table;
    private final YearTable years;
    private final WaitTable waits;

    FigureRound(Editions editions, Counting counting, FigureTable table, YearTable years, WaitTable waits) {
        this.years = years;
        this.waits = waits;
        this.editions = editions;
        this.counting = counting;
        this.table = table;
    }

    void count(Instant now) {
        var today = now.atZone(Time.ZONE).toLocalDate();
        var first = quarterOf(today);
        for (var edition : editions.open()) {
            table.put(edition.id(), counting.count(edition.id(), first), now);
            var before = first.minusMonths(MONTHS);
            if (today.isBefore(ShownQuarter.settledOn(before)) || !table.has(edition.id(), before)) {
                table.put(edition.id(), counting.count(edition.id(), before), now);
            }
            for (int year = ShownWait.firstOpenYear(today); year <= today.getYear(); year++) {
                years.count(edition.id(), year, now);
                waits.count(edition.id(), year, now);
            }
        }
    }

    static LocalDate quarterOf(LocalDate day) {
        return day.with(IsoFields.DAY_OF_QUARTER, 1);
    }
}
