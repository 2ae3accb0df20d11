package nl.buurtkanaal.person.willingness;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import nl.buurtkanaal.category.Category;
import nl.buurtkanaal.category.DayParts;
import nl.buurtkanaal.platform.views.Messages;

/**
 * The page of big choices, as it is sent.
 *
 * @param pause  a number of weeks, empty for none, or {@code keep} for the pause that is there
 * @param agreed set by a buurtverbinder: the person asked for it themselves
 */
@Serdeable
record WillingnessForm(@Nullable List<String> categories, @Nullable List<String> dayParts, @Nullable String howFar,
                       @Nullable String timesAMonth, @Nullable String hearing, @Nullable String pause, @Nullable String overview,
                       @Nullable String agreed) {

    static final String KEEP = "keep";
    static final List<Integer> TIMES = List.of(1, 2, 4, 8);
    static final List<Integer> PAUSE_WEEKS = List.of(2, 4, 13);

    static WillingnessForm of(Willingness said, boolean overview, LocalDate today) {
        return new WillingnessForm(said.categories().stream().map(Category::slug).toList(), said.dayParts().slugs(), said.howFar().name(),
            String.valueOf(said.timesAMonth()), said.hearing().name(), said.isPausedOn(today) ? KEEP : "", overview ? "ja" : null, null);
    }

    boolean wantsOverview() {
        return overview != null;
    }

    List<String> chosenCategories() {
        return Objects.requireNonNullElse(categories, List.of());
    }

    List<String> chosenDayParts() {
        return Objects.requireNonNullElse(dayParts, List.of());
    }

    /** Adds what cannot be read, or is not for this person, to the errors. */
    void check(boolean adult, Map<String, String> errors) {
        var chosen = chosenCategories().stream().map(Category::of).toList();
        if (chosen.stream().anyMatch(category -> category.isEmpty() || category.get() == Category.ANDERS)) {
            errors.put("categories", Messages.get("willing.choice.unknown"));
        } else if (!adult && chosen.stream().anyMatch(category -> category.get().orange())) {
            errors.put("categories", Messages.get("willing.category.adults"));
        }
        if (DayParts.of(chosenDayParts()).isEmpty()) {
            errors.put("dayParts", Messages.get("willing.choice.unknown"));
        }
        checkOne("howFar", howFar, List.of("KERN", "QUARTER", "NEIGHBOURS", "BORDER"), errors);
        checkOne("timesAMonth", timesAMonth, TIMES.stream().map(String::valueOf).toList(), errors);
        checkOne("hearing", hearing, List.of("AT_ONCE", "DAILY", "NEVER"), errors);
        if (pause != null && !pause.isEmpty() && !KEEP.equals(pause)) {
            checkOne("pause", pause, PAUSE_WEEKS.stream().map(String::valueOf).toList(), errors);
        }
    }

    private static void checkOne(String field, @Nullable String value, List<String> known, Map<String, String> errors) {
        if (value == null || !known.contains(value)) {
            errors.put(field, Messages.get("willing.choice.unknown"));
        }
    }

    /** Of a form without errors. */
    Willingness willingness(@Nullable LocalDate pausedUntil, LocalDate today) {
        Set<Category> chosen = EnumSet.noneOf(Category.class);
        chosenCategories().forEach(slug -> chosen.add(Category.of(slug).orElseThrow()));
        var until = KEEP.equals(pause) ? pausedUntil : pause == null || pause.isEmpty() ? null : today.plusWeeks(Integer.parseInt(pause));
        return new Willingness(chosen, DayParts.of(chosenDayParts()).orElseThrow(), HowFar.valueOf(howFar), Integer.parseInt(timesAMonth),
            until, Hearing.valueOf(hearing));
    }
}
