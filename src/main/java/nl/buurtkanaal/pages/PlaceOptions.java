package nl.buurtkanaal.pages;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import nl.buurtkanaal.category.Category;
import nl.buurtkanaal.category.DayParts;
import nl.buurtkanaal.help.HelpPost.Kind;
import nl.buurtkanaal.kern.Kern;
import nl.buurtkanaal.platform.views.Messages;
import nl.buurtkanaal.words.CategoryGuess;

/** What can be chosen while placing a post. */
final class PlaceOptions {

    private static final int GUESSES = 7;

    private PlaceOptions() {
    }

    /** A choice as the shared partials show it. */
    @Introspected
    record Option(String value, String label, @Nullable String hint, @Nullable String icon) {
    }

    /** A row of the table of day-parts. */
    @Introspected
    record Day(String day, List<Part> parts) {
    }

    @Introspected
    record Part(String value, String label, boolean checked) {
    }

    static List<Option> kinds() {
        return Arrays.stream(Kind.values())
            .map(kind -> new Option(kind.name(), Messages.get("place.kind." + kind.slug()), null, null))
            .toList();
    }

    static List<Option> kernen(List<Kern> kernen) {
        return Stream.concat(Stream.of(new Option("", Messages.get("place.kern.choose"), null, null)),
            kernen.stream().map(kern -> new Option(kern.slug(), kern.name(), null, null))).toList();
    }

    /** The chosen category first, then what the words point to, filled up with the most asked for: seven in all, one of them "anders". */
    static List<Option> categories(@Nullable String chosen, String words) {
        var offered = new LinkedHashSet<Category>();
        Category.of(Objects.requireNonNullElse(chosen, "")).ifPresent(offered::add);
        CategoryGuess.guess(words).stream().map(CategoryGuess.Ranked::category).filter(category -> category != Category.ANDERS).forEach(offered::add);
        var first = new ArrayList<>(offered);
        first.stream().limit(2).flatMap(category -> category.siblings().stream()).forEach(offered::add);
        Stream.of(Category.VERVOER, Category.BOODSCHAPPEN, Category.KLUSSEN, Category.GEZELSCHAP, Category.TUIN, Category.COMPUTERHULP)
            .forEach(offered::add);
        offered.remove(Category.ANDERS);
        var shown = Stream.concat(offered.stream().limit(GUESSES - 1), Stream.of(Category.ANDERS));
        var options = shown.map(PlaceOptions::option).toList();
        return Category.ANDERS.slug().equals(chosen)
            ? Stream.concat(Stream.of(options.get(options.size() - 1)), options.stream().limit(options.size() - 1L)).toList() : options;
    }

    static List<Day> days(@Nullable List<String> chosen) {
        var marked = chosen == null ? List.<String>of() : chosen;
        return DayParts.days().stream()
            .map(day -> new Day(Messages.get("day." + day), DayParts.parts().stream()
                .map(part -> day + "-" + part)
                .map(slug -> new Part(slug, Messages.get("daypart." + slug), marked.contains(slug)))
                .toList()))
            .toList();
    }

    private static Option option(Category category) {
        return new Option(category.slug(), category.label(), null, category.slug());
    }
}
