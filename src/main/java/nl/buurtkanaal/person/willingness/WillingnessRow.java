package nl.buurtkanaal.person.willingness;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import nl.buurtkanaal.category.Category;
import nl.buurtkanaal.category.DayParts;

/**
 * As it is stored.
 *
 * @param categories names with a comma between them; null without any
 */
@Introspected
record WillingnessRow(int dayParts, int minutesAtMost, boolean overBorder, int timesMonthly, @Nullable LocalDate pausedUntilOn,
                      Hearing hearing, @Nullable LocalDate askedMonthOn, int askedTimes, @Nullable String categories) {

    Willingness willingness() {
        var chosen = EnumSet.noneOf(Category.class);
        if (categories != null) {
            Arrays.stream(categories.split(",")).map(Category::valueOf).forEach(chosen::add);
        }
        return new Willingness(chosen, new DayParts(dayParts), HowFar.of(minutesAtMost, overBorder), timesMonthly, pausedUntilOn, hearing);
    }

    int askedInMonthOf(LocalDate day) {
        return day.withDayOfMonth(1).equals(askedMonthOn) ? askedTimes : 0;
    }
}
