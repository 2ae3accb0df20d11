package nl.buurtkanaal.figures;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import nl.buurtkanaal.edition.Editions;
import nl.buurtkanaal.platform.time.Time;

/** Counts this quarter and the one before again, for each edition: what was asked in September is often answered and told in October. */
@Singleton
class FigureRound {

    private static final int QUARTERS = 2;

    private final Editions editions;
    private final Counting counting;
    private final FigureTable table;

    FigureRound(Editions editions, Counting counting, FigureTable table) {
        this.editions = editions;
        this.counting = counting;
        this.table = table;
    }

    void count(Instant now) {
        var first = quarterOf(now.atZone(Time.ZONE).toLocalDate());
        for (var edition : editions.open()) {
            for (int back = 0; back < QUARTERS; back++) {
                table.put(edition.id(), counting.count(edition.id(), first.minusMonths(3L * back)), now);
            }
        }
    }

    static LocalDate quarterOf(LocalDate day) {
        return day.with(IsoFields.DAY_OF_QUARTER, 1);
    }
}
