package nl.buurtkanaal.spreekuur.feed;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import nl.buurtkanaal.spreekuur.Occurrence;
import nl.buurtkanaal.spreekuur.OccurrenceKey;
import nl.buurtkanaal.spreekuur.Rhythm;
import nl.buurtkanaal.spreekuur.Spreekuur;

/**
 * The occurrences of a Spreekuur, sorted by how a calendar tells them. Pure.
 *
 * @param start   the first date of the rule in the feed; empty when the rule gives none any more
 * @param skipped dates of the rule on which nothing is: holidays
 * @param changed cancelled or moved ones
 * @param alone   those that the rule cannot give: extra ones, and one that was moved here from before the feed begins
 */
record FeedSeries(Optional<LocalDate> start, List<LocalDate> skipped, List<Occurrence> changed, List<Occurrence> alone) {

    private static final int YEARS_AHEAD = 3;

    static FeedSeries of(Spreekuur spreekuur, List<Occurrence> occurrences, LocalDate from) {
        var start = first(spreekuur.rhythm(), from);
        var byKey = new LinkedHashMap<OccurrenceKey, Occurrence>();
        occurrences.forEach(occurrence -> byKey.merge(occurrence.key(), occurrence, FeedSeries::telling));
        var skipped = new ArrayList<LocalDate>();
        var changed = new ArrayList<Occurrence>();
        var alone = new ArrayList<Occurrence>();
        byKey.forEach((key, occurrence) -> {
            if (occurrence.change() == null) {
                return;
            }
            var ofRule = !key.extra() && start.isPresent() && !key.date().isBefore(start.get());
            if (!ofRule) {
                if (!occurrence.holiday() && !occurrence.movedAway()) {
                    alone.add(occurrence);
                }
            } else if (occurrence.holiday() || occurrence.movedAway()) {
                skipped.add(key.date());
            } else {
                changed.add(occurrence);
            }
        });
        return new FeedSeries(start, List.copyOf(skipped), List.copyOf(changed), List.copyOf(alone));
    }

    /** Of the two dates of one that moved, the one that it moved to. */
    private static Occurrence telling(Occurrence one, Occurrence other) {
        return one.goesOn() || !other.goesOn() && one.cancelled() && one.otherDate() != null ? one : other;
    }

    private static Optional<LocalDate> first(Rhythm rhythm, LocalDate from) {
        var soon = rhythm.dates(from, from.plusDays(62));
        return (soon.isEmpty() ? rhythm.dates(from, from.plusYears(YEARS_AHEAD)) : soon).stream().findFirst();
    }
}
