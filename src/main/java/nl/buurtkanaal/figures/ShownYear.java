package nl.buurtkanaal.figures;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;
import java.time.LocalDate;
import java.time.Month;

/**
 * One year as the public may see it. Until it is settled it says nothing: who reads the page day by day would see in the difference when
 * somebody reported or complained.
 *
 * @param reports    in words where there is none to show, as are the next two
 */
@Introspected
record ShownYear(String name, boolean running, String reports, String objections, String complaints) {

    private static final String FEW = "minder dan 5";
    private static final String LATER = "komt later";

    static ShownYear of(YearFigures raw, LocalDate today) {
        var settled = !today.isBefore(settledOn(raw.year()));
        return new ShownYear(String.valueOf(raw.year()), raw.year() == today.getYear(), text(raw.reports(), settled),
            text(raw.objections(), settled), text(raw.complaints(), settled));
    }

    /** From this day on its numbers stay as they are: what came late in a year is objected to in the next. */
    static LocalDate settledOn(int year) {
        return LocalDate.of(year + 1, Month.APRIL, 1);
    }

    private static String text(int count, boolean settled) {
        return settled ? text(Disclosure.shown(count)) : LATER;
    }

    private static String text(@Nullable Integer shown) {
        return shown == null ? FEW : shown.toString();
    }
}
