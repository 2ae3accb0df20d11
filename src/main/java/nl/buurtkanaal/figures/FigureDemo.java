package nl.buurtkanaal.figures;

import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import nl.buurtkanaal.edition.Editions;
import nl.buurtkanaal.platform.database.DemoPart;
import nl.buurtkanaal.platform.time.Time;

/** Invents what was counted before, and counts what the demo filled, so that its page of figures is not empty. */
@Singleton
@Requires(resources = "classpath:demo/posts.json")
class FigureDemo implements DemoPart {

    /** After all others. */
    private static final int ORDER = 900;

    private static final int MONTHS = 3;
    /** Of the quarters before, the newest first; the demo itself is a few weeks old. */
    private static final List<QuarterFigures> INVENTED = List.of(
        new QuarterFigures(LocalDate.EPOCH, 64, 57, 49, 400, 25, 14, 9, 83, 9),
        new QuarterFigures(LocalDate.EPOCH, 52, 45, 37, 540, 19, 12, 7, 74, 11),
        new QuarterFigures(LocalDate.EPOCH, 38, 31, 24, 660, 14, 2, 9, 61, 3));

    private final Editions editions;
    private final FigureTable table;
    private final YearTable years;
    private final FigureRound round;

    FigureDemo(Editions editions, FigureTable table, YearTable years, FigureRound round) {
        this.years = years;
        this.editions = editions;
        this.table = table;
        this.round = round;
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public void load(Instant now) {
        for (var edition : editions.open()) {
            years.put(edition.id(), new YearFigures(now.atZone(Time.ZONE).getYear() - 1, 14, 6, 3), now);
            var startsOn = FigureRound.quarterOf(now.atZone(Time.ZONE).toLocalDate());
            for (var raw : INVENTED) {
                startsOn = startsOn.minusMonths(MONTHS);
                table.put(edition.id(), new QuarterFigures(startsOn, raw.asked(), raw.answered(), raw.inTwoDays(), raw.medianMinutes(),
                    raw.here(), raw.byPhone(), raw.outside(), raw.visits(), raw.toTeam()), now);
            }
        }
        round.count(now);
    }

    @Override
    public void shift(long days) {
        // the next night counts again
    }
}
