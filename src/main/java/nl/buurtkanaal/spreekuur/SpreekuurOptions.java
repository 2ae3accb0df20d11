package nl.buurtkanaal.spreekuur;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import nl.buurtkanaal.kern.Kern;
import nl.buurtkanaal.place.Place;
import nl.buurtkanaal.platform.time.Time;
import nl.buurtkanaal.platform.views.Messages;
import nl.buurtkanaal.spreekuur.RhythmChoice.Often;

/** What one can choose from on the page of a Spreekuur. */
@Introspected
record SpreekuurOptions(List<SpreekuurOption> kernen, List<SpreekuurOption> places, List<SpreekuurOption> often, List<SpreekuurOption> days,
                        List<SpreekuurOption> weeks, List<SpreekuurOption> status, List<SpreekuurOption> holidaysClosed,
                        List<SpreekuurOption> wheelchair, List<SpreekuurOption> appointment) {

    SpreekuurOptions(SpreekuurForm form, List<Kern> kernen, List<Place> places, @Nullable SpreekuurRow row) {
        this(named("spreekuur.kern.choose", kernen.stream().map(kern -> new SpreekuurOption(kern.slug(), kern.name()))),
            named("spreekuur.place.choose", places.stream().map(place -> new SpreekuurOption(place.slug(), place.name()))),
            often(row), days(form), weeks(form),
            Arrays.stream(SpreekuurRow.Status.values()).map(value -> SpreekuurOption.of("spreekuur.status.", value.name())).toList(),
            List.of(SpreekuurOption.of("spreekuur.holidaysClosed.", "ja")), List.of(SpreekuurOption.of("spreekuur.wheelchair.", "ja")),
            List.of(SpreekuurOption.of("spreekuur.appointment.", "ja")));
    }

    private static List<SpreekuurOption> named(String nothing, Stream<SpreekuurOption> options) {
        return Stream.concat(Stream.of(new SpreekuurOption("", Messages.get(nothing))), options).toList();
    }

    /** A rhythm that the form has no words for can be kept as it is. */
    private static List<SpreekuurOption> often(@Nullable SpreekuurRow row) {
        var options = new ArrayList<>(Arrays.stream(Often.values()).map(value -> SpreekuurOption.of("spreekuur.often.", value.name()))
            .toList());
        if (row != null) {
            var rhythm = new Rhythm(row.rrule(), row.firstOn(), null, null);
            if (RhythmChoice.of(rhythm).isEmpty()) {
                options.add(new SpreekuurOption(SpreekuurForm.KEEP, Messages.get("spreekuur.often.KEEP", RhythmWords.of(rhythm))));
            }
        }
        return List.copyOf(options);
    }

    private static List<SpreekuurOption> days(SpreekuurForm form) {
        return RhythmChoice.ALL_DAYS.stream()
            .map(day -> new SpreekuurOption(day, RhythmChoice.dayOfWeek(day).getDisplayName(TextStyle.FULL, Time.DUTCH),
            null, SpreekuurForm.orEmpty(form.days()).contains(day))).toList();
    }

    private static List<SpreekuurOption> weeks(SpreekuurForm form) {
        return RhythmChoice.ALL_WEEKS.stream().map(week -> new SpreekuurOption(week, Messages.get("rhythm.nth." + week), null,
            SpreekuurForm.orEmpty(form.weeks()).contains(week))).toList();
    }
}
