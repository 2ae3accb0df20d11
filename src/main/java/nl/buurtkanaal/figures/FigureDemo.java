package nl.buurtkanaal.figures;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.buurtkanaal.edition.Edition;
import nl.buurtkanaal.edition.Editions;
import nl.buurtkanaal.figures.WaitTable.Until;
import nl.buurtkanaal.figures.Waits.Wait;
import nl.buurtkanaal.kern.Kern;
import nl.buurtkanaal.platform.database.DemoPart;
import nl.buurtkanaal.platform.database.OfDemo;
import nl.buurtkanaal.platform.time.Time;

/** Invents what was counted before, and counts what the demo filled, so that its page of figures is not empty. */
@Singleton
@OfDemo
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
    private final WaitTable waits;
    private final FigureRound round;

    FigureDemo(Editions editions, FigureTable table, YearTable years, WaitTable waits, FigureRound round) {
        this.years = years;
        this.waits = waits;
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
            var lastYear = now.atZone(Time.ZONE).getYear() - 1;
            years.put(edition.id(), new YearFigures(lastYear, 14, 6, 3), now);
            var villages = villages(edition);
            waits.put(edition.id(), lastYear, Until.ANSWER, List.of(new Wait(villages.get(0), 61, 420),
                new Wait(villages.get(1), 38, 1_900), new Wait(Waits.TOGETHER, 24, 1_100)), now);
            waits.put(edition.id(), lastYear, Until.MATCH, List.of(new Wait(villages.get(0), 33, 4_200),
                new Wait(Waits.TOGETHER, 29, 6_100)), now);
            var startsOn = FigureRound.quarterOf(now.atZone(Time.ZONE).toLocalDate());
            for (var raw : INVENTED) {
                startsOn = startsOn.minusMonths(MONTHS);
                table.put(edition.id(), new QuarterFigures(startsOn, raw.asked(), raw.answered(), raw.inTwoDays(), raw.medianMinutes(),
                    raw.here(), raw.byPhone(), raw.outside(), raw.visits(), raw.toTeam()), now);
            }
        }
        round.count(now);
    }

    /** Those with the most kernen around them first. */
    private static List<String> villages(Edition edition) {
        var kernen = edition.kernen().stream().filter(kern -> kern.postalPlace() != null)
            .collect(Collectors.groupingBy(Kern::postalPlace, Collectors.counting()));
        return kernen.entrySet().stream()
            .sorted(Map.Entry.<String, Long>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
            .map(Map.Entry::getKey).toList();
    }

    @Override
    public void shift(long days) {
        // the next night counts again
    }
}
