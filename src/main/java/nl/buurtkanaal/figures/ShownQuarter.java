package nl.buurtkanaal.figures;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.buurtkanaal.platform.time.Time;

/**
 * One quarter as the public may see it; null: not to show. Until it is settled only what was asked is, which the board tells anyhow: who
 * reads the page day by day would else see in the difference how it went with the one request that closed in between.
 *
 * @param running it is not over
 * @param settled it is over for a month, and counted for the last time
 * @param cells   each number by its name, in words where there is none to show: the page and the file hold the same, in this order
 */
@Introspected
record ShownQuarter(String name, LocalDate startsOn, boolean running, boolean settled, @Nullable Integer asked,
                    @Nullable Integer inTwoDays, @Nullable Integer helped, Map<String, String> cells) {

    private static final int MINUTES = 60;
    private static final int MONTHS = 3;
    private static final String FEW = "minder dan 5";
    private static final String HIDDEN = "niet getoond";
    private static final String LATER = "komt later";
    private static final DateTimeFormatter MONTHS_ONLY = DateTimeFormatter.ofPattern("MMM", Time.DUTCH);
    private static final DateTimeFormatter MONTHS_AND_YEAR = DateTimeFormatter.ofPattern("MMM yyyy", Time.DUTCH);

    static ShownQuarter of(QuarterFigures raw, LocalDate today) {
        var settled = !today.isBefore(settledOn(raw.startsOn()));
        var asked = Disclosure.shown(raw.asked());
        var inTwoDays = settled ? Disclosure.shown(raw.inTwoDays(), raw.asked()) : null;
        var helped = settled ? Disclosure.shown(raw.helped(), raw.asked()) : null;
        var how = Disclosure.parts(List.of(raw.here(), raw.byPhone(), raw.outside()), helped != null);
        var later = settled ? HIDDEN : LATER;
        var cells = new LinkedHashMap<String, String>();
        cells.put("asked", text(asked, FEW));
        cells.put("inTwoDays", text(inTwoDays, later));
        cells.put("hours", settled ? hours(raw) : LATER);
        cells.put("helped", text(helped, later));
        cells.put("here", text(how.get(0), later));
        cells.put("byPhone", text(how.get(1), later));
        cells.put("outside", text(how.get(2), later));
        // the rest of those helped: shown only where it tells nothing about the others
        cells.put("neighbours", text(how.get(2) == null ? null : Disclosure.shown(raw.here() + raw.byPhone()), later));
        cells.put("visits", settled ? text(Disclosure.shown(raw.visits()), FEW) : LATER);
        cells.put("toTeam", settled ? text(Disclosure.shown(raw.toTeam()), FEW) : LATER);
        return new ShownQuarter(name(raw.startsOn()), raw.startsOn(), today.isBefore(raw.startsOn().plusMonths(MONTHS)), settled, asked,
            inTwoDays, helped, cells);
    }

    /** From this day on its numbers stay as they are: a month after its end. */
    static LocalDate settledOn(LocalDate startsOn) {
        return startsOn.plusMonths(MONTHS + 1);
    }

    private static String text(@Nullable Integer count, String otherwise) {
        return count == null ? otherwise : count.toString();
    }

    /** From appearing to the first answer, in whole hours. */
    private static String hours(QuarterFigures raw) {
        if (raw.answered() < Disclosure.FEWEST || raw.medianMinutes() == null) {
            return HIDDEN;
        }
        var hours = (raw.medianMinutes() + MINUTES / 2) / MINUTES;
        return hours == 0 ? "minder dan 1" : String.valueOf(hours);
    }

    /** "okt t/m dec 2026"; without the full stops that some versions of Java write. */
    private static String name(LocalDate startsOn) {
        return (MONTHS_ONLY.format(startsOn) + " t/m " + MONTHS_AND_YEAR.format(startsOn.plusMonths(2))).replace(".", "");
    }

    /** Nothing at all may be said, or nothing happened. */
    boolean empty() {
        return asked == null || asked == 0;
    }
}
