package nl.buurtkanaal.spreekuur;

import io.micronaut.core.annotation.Nullable;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.buurtkanaal.edition.Edition;
import nl.buurtkanaal.kern.Kern;
import nl.buurtkanaal.platform.views.Messages;
import nl.buurtkanaal.spreekuur.SpreekuurRow.Status;

/** What a form about a Spreekuur says, checked by the rules of the calendar. Pure. */
record SpreekuurPlan(Kern kern, Rhythm rhythm, SpreekuurTimes times, Status status) {

    private static final int YEARS_AHEAD = 3;

    /**
     * Adds a sentence for each thing that cannot be.
     *
     * @param kernIds of the Kernen that the writer may plan for
     * @param known   the rhythm as it was, for who keeps it; null for a new one
     * @param today   in Europe/Amsterdam
     */
    static Optional<SpreekuurPlan> read(SpreekuurForm form, Edition edition, Set<Long> kernIds, @Nullable Rhythm known, LocalDate today,
                                        Map<String, String> errors) {
        var kern = form.kern() == null ? null : edition.paths().get(form.kern());
        if (kern == null || !kernIds.contains(kern.id())) {
            errors.putIfAbsent("kern", Messages.get("spreekuur.kern.blank"));
        }
        if (WallClock.isBlank(form.place()) && WallClock.isBlank(form.newPlace())) {
            errors.putIfAbsent("place", Messages.get("spreekuur.place.blank"));
        }
        var status = Arrays.stream(Status.values()).filter(value -> value.name().equals(form.status())).findFirst();
        if (status.isEmpty()) {
            errors.putIfAbsent("status", Messages.get("spreekuur.status.blank"));
        }
        var times = SpreekuurTimes.read(form.startsAt(), form.endsAt(), errors);
        var rhythm = rhythm(form, known, today, errors);
        if (rhythm.isPresent() && status.filter(Status.PUBLISHED::equals).isPresent() && neverOccurs(rhythm.get(), today)) {
            errors.putIfAbsent("often", Messages.get("spreekuur.never"));
        }
        return errors.isEmpty() ? Optional.of(new SpreekuurPlan(kern, rhythm.orElseThrow(), times, status.orElseThrow()))
            : Optional.empty();
    }

    /** Whether it takes place on no day of the coming three years. */
    static boolean neverOccurs(Rhythm rhythm, LocalDate today) {
        var from = rhythm.first().isAfter(today) ? rhythm.first() : today;
        var seasonal = rhythm.from() != null && rhythm.from().isAfter(from) ? rhythm.from() : from;
        return rhythm.dates(seasonal, seasonal.plusYears(YEARS_AHEAD)).isEmpty();
    }

    private static Optional<Rhythm> rhythm(SpreekuurForm form, @Nullable Rhythm known, LocalDate today, Map<String, String> errors) {
        var found = new LinkedHashMap<String, String>();
        var from = optional(form.seasonFrom(), "seasonFrom", found);
        var until = optional(form.seasonUntil(), "seasonUntil", found);
        if (from != null && until != null && until.isBefore(from)) {
            found.put("seasonUntil", Messages.get("spreekuur.season.reversed"));
        }
        var first = WallClock.isBlank(form.firstOn()) ? today : optional(form.firstOn(), "firstOn", found);
        var keeps = known != null && SpreekuurForm.KEEP.equals(form.often());
        var choice = keeps ? Optional.<RhythmChoice>empty()
            : RhythmChoice.read(form.often() == null ? "" : form.often(), SpreekuurForm.orEmpty(form.days()),
                SpreekuurForm.orEmpty(form.weeks()), found);
        found.forEach(errors::putIfAbsent);
        if (!found.isEmpty() || first == null) {
            return Optional.empty();
        }
        return keeps ? Optional.of(Rhythm.of(known.rule(), known.first(), from, until))
            : choice.map(chosen -> Rhythm.of(chosen.rule(), chosen.firstFrom(first), from, until));
    }

    @Nullable
    private static LocalDate optional(@Nullable String typed, String field, Map<String, String> errors) {
        if (WallClock.isBlank(typed)) {
            return null;
        }
        var date = WallClock.date(typed);
        if (date.isEmpty()) {
            errors.put(field, Messages.get("spreekuur.date.invalid"));
        }
        return date.orElse(null);
    }
}
