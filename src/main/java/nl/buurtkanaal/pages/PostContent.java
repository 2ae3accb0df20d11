package nl.buurtkanaal.pages;

import io.micronaut.core.annotation.Nullable;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.buurtkanaal.category.Category;
import nl.buurtkanaal.category.DayParts;
import nl.buurtkanaal.help.HelpPost;
import nl.buurtkanaal.help.HelpPostContent;
import nl.buurtkanaal.platform.views.Messages;

/** Reads a form that was typed into what a post holds, or says what is wrong with it. */
final class PostContent {

    private PostContent() {
    }

    /** Adds what cannot be read to the errors. */
    static void check(PostForm form, LocalDate today, Map<String, String> errors) {
        PlaceChecks.category(form.category(), errors);
        PlaceChecks.dayParts(form.dayParts(), errors);
        one("rhythm", form.rhythm(), HelpPost.Rhythm.values(), errors);
        one("forWhom", form.forWhom(), new HelpPost.ForWhom[] {HelpPost.ForWhom.SELF, HelpPost.ForWhom.SOMEONE}, errors);
        one("reach", form.reach(), HelpPost.Reach.values(), errors);
        day("lastOn", form.lastOn(), today, errors);
        day("togetherOn", form.togetherOn(), today, errors);
        if (filled(form.togetherAt()) && time(form.togetherAt()).isEmpty()) {
            errors.put("togetherAt", Messages.get("place.time.unknown"));
        }
    }

    /** What the post holds; of a form without errors. */
    static HelpPostContent of(PostForm form) {
        return new HelpPostContent(HelpPost.Kind.valueOf(form.kind()), Category.of(form.category()).orElseThrow(), form.title(), form.words(),
            DayParts.of(form.dayParts() == null ? List.of() : form.dayParts()).orElseThrow(),
            filled(form.rhythm()) ? HelpPost.Rhythm.valueOf(form.rhythm()) : HelpPost.Rhythm.ONCE,
            date(form.lastOn()).orElse(null), together(form),
            filled(form.reach()) ? HelpPost.Reach.valueOf(form.reach()) : HelpPost.Reach.NEIGHBOURS,
            form.avoidsOwnKern() != null, form.quiet() != null, form.noBsn());
    }

    static HelpPost.ForWhom forWhom(PostForm form) {
        return filled(form.forWhom()) ? HelpPost.ForWhom.valueOf(form.forWhom()) : HelpPost.ForWhom.SELF;
    }

    private static HelpPost.@Nullable Together together(PostForm form) {
        if (!HelpPost.Kind.TOGETHER.name().equals(form.kind())
            || !filled(form.togetherOn()) && !filled(form.togetherAt()) && !filled(form.togetherPlace())) {
            return null;
        }
        return new HelpPost.Together(date(form.togetherOn()).orElse(null), filled(form.togetherAt()) ? time(form.togetherAt()).orElse(null) : null,
            filled(form.togetherPlace()) ? form.togetherPlace().strip() : null);
    }

    private static void one(String field, @Nullable String value, Enum<?>[] known, Map<String, String> errors) {
        if (filled(value) && java.util.Arrays.stream(known).noneMatch(choice -> choice.name().equals(value))) {
            errors.put(field, Messages.get("place.choice.unknown"));
        }
    }

    private static void day(String field, @Nullable String value, LocalDate today, Map<String, String> errors) {
        if (!filled(value)) {
            return;
        }
        var day = date(value);
        if (day.isEmpty()) {
            errors.put(field, Messages.get("place.date.unknown"));
        } else if (day.get().isBefore(today)) {
            errors.put(field, Messages.get("place.date.past"));
        } else if (day.get().isAfter(today.plusYears(1))) {
            errors.put(field, Messages.get("place.date.far"));
        }
    }

    /** As browsers send it ({@code 2026-12-05}), or as people write it ({@code 5-12-2026}). */
    private static Optional<LocalDate> date(@Nullable String typed) {
        if (!filled(typed)) {
            return Optional.empty();
        }
        var parts = typed.strip().split("[-/. ]");
        try {
            if (parts.length != 3) {
                return Optional.empty();
            }
            var first = Integer.parseInt(parts[0]);
            var last = Integer.parseInt(parts[2]);
            return Optional.of(parts[0].length() == 4 ? LocalDate.of(first, Integer.parseInt(parts[1]), last)
                : LocalDate.of(last, Integer.parseInt(parts[1]), first));
        } catch (NumberFormatException | DateTimeException e) {
            return Optional.empty();
        }
    }

    /** {@code 10:00}, {@code 10.00} or {@code 10}. */
    private static Optional<LocalTime> time(String typed) {
        var parts = typed.strip().replace('.', ':').split(":");
        try {
            return Optional.of(LocalTime.of(Integer.parseInt(parts[0]), parts.length > 1 ? Integer.parseInt(parts[1]) : 0));
        } catch (NumberFormatException | DateTimeException | ArrayIndexOutOfBoundsException e) {
            return Optional.empty();
        }
    }

    private static boolean filled(@Nullable String value) {
        return value != null && !value.isBlank();
    }
}
