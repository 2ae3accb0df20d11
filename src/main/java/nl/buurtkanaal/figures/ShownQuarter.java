package nl.buurtkanaal.figures;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import nl.buurtkanaal.platform.time.Time;

/**
 * One quarter as the public may see it; null: too few to show.
 *
 * @param running     it is not over, so its numbers still grow
 * @param medianHours from appearing to the first answer, in whole hours
 */
@Introspected
record ShownQuarter(String name, LocalDate startsOn, boolean running, @Nullable Integer asked, @Nullable Integer inTwoDays,
                    @Nullable Integer medianHours, @Nullable Integer helped, @Nullable Integer here, @Nullable Integer byPhone,
                    @Nullable Integer outside, @Nullable Integer visits, @Nullable Integer toTeam) {

    private static final int MINUTES = 60;
    private static final DateTimeFormatter MONTHS = DateTimeFormatter.ofPattern("MMM", Time.DUTCH);
    private static final DateTimeFormatter MONTHS_AND_YEAR = DateTimeFormatter.ofPattern("MMM yyyy", Time.DUTCH);

    static ShownQuarter of(QuarterFigures raw, LocalDate today) {
        var helped = Disclosure.shown(raw.helped(), raw.asked());
        var how = Disclosure.parts(List.of(raw.here(), raw.byPhone(), raw.outside()), helped != null);
        var median = raw.answered() < Disclosure.FEWEST || raw.medianMinutes() == null ? null
            : Integer.valueOf((raw.medianMinutes() + MINUTES / 2) / MINUTES);
        return new ShownQuarter(name(raw.startsOn()), raw.startsOn(),
            today.isBefore(raw.startsOn().plusMonths(3)), Disclosure.shown(raw.asked()), Disclosure.shown(raw.inTwoDays(), raw.asked()),
            median, helped, how.get(0), how.get(1), how.get(2), Disclosure.shown(raw.visits()), Disclosure.shown(raw.toTeam()));
    }

    /** "okt t/m dec 2026"; without the full stops that some versions of Java write. */
    private static String name(LocalDate startsOn) {
        return (MONTHS.format(startsOn) + " t/m " + MONTHS_AND_YEAR.format(startsOn.plusMonths(2))).replace(".", "");
    }

    /** Nothing at all may be said, or nothing happened. */
    boolean empty() {
        return asked == null || asked == 0;
    }
}
