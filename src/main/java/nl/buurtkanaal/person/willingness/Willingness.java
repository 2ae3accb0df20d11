package nl.buurtkanaal.person.willingness;

import io.micronaut.core.annotation.Nullable;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import nl.buurtkanaal.category.Category;
import nl.buurtkanaal.category.DayParts;

/**
 * "Wat ik graag doe": for what kinds of help, when, how far and how often somebody may be asked.
 *
 * @param categories  in the order of {@link Category}; empty: not asked for anything
 * @param timesAMonth how often they may be asked in a calendar month
 * @param pausedUntil the last day on which they are left in peace; null without a pause
 */
public record Willingness(Set<Category> categories, DayParts dayParts, HowFar howFar, int timesAMonth, @Nullable LocalDate pausedUntil,
                          Hearing hearing) {

    /** What the page shows to who never said anything. */
    public static final Willingness BLANK = new Willingness(Set.of(), DayParts.OPEN, HowFar.NEIGHBOURS, 2, null, Hearing.AT_ONCE);

    public Willingness {
        categories = categories.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(categories));
    }

    /** One kind of help more, on more day-parts; a pause ends. What was "in overleg" stays so. */
    public Willingness plus(Category category, DayParts moments, HowFar far) {
        var more = EnumSet.of(category);
        more.addAll(categories);
        var when = categories.isEmpty() ? moments
            : dayParts.isOpen() || moments.isOpen() ? DayParts.OPEN : new DayParts(dayParts.bits() | moments.bits());
        return new Willingness(more, when, categories.isEmpty() || far.compareTo(howFar) > 0 ? far : howFar, timesAMonth, null, hearing);
    }

    boolean isPausedOn(LocalDate day) {
        return pausedUntil != null && !pausedUntil.isBefore(day);
    }

    /**
     * The first day on which somebody may be asked.
     *
     * @param askedTimes how often they were asked already in the month of {@code today}
     */
    LocalDate freeOn(LocalDate today, int askedTimes) {
        var afterPause = pausedUntil == null || pausedUntil.isBefore(today) ? today : pausedUntil.plusDays(1);
        var nextMonth = today.withDayOfMonth(1).plusMonths(1);
        return askedTimes >= timesAMonth && afterPause.isBefore(nextMonth) ? nextMonth : afterPause;
    }
}
