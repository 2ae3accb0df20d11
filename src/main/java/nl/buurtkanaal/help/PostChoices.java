package nl.buurtkanaal.help;

import io.micronaut.core.annotation.Introspected;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Stream;
import nl.buurtkanaal.category.Category;
import nl.buurtkanaal.category.DayParts;
import nl.buurtkanaal.help.HelpPost.ForWhom;
import nl.buurtkanaal.help.HelpPost.Kind;
import nl.buurtkanaal.help.HelpPost.Reach;
import nl.buurtkanaal.help.HelpPost.Rhythm;
import nl.buurtkanaal.kern.Kern;
import nl.buurtkanaal.platform.views.Messages;
import nl.buurtkanaal.understanding.RankedCategory;
import nl.buurtkanaal.understanding.Understanding;

/** What there is to choose from in the form of a post. */
public final class PostChoices {

    private static final int GUESSES = 7;

    private PostChoices() {
    }

    /** A row of the table of day-parts. */
    @Introspected
    public record Day(String day, List<Part> parts) {
    }

    /** One day-part, with its own words for who cannot see the table. */
    @Introspected
    public record Part(String value, String label, boolean checked) {
    }

    /** Asking, offering, together: in that order. */
    public static List<Option> kinds() {
        return Arrays.stream(Kind.values()).map(kind -> new Option(kind.name(), Messages.get("place.kind." + kind.slug()))).toList();
    }

    /** How often, from once on. */
    public static List<Option> rhythms() {
        return options("rhythm.", Rhythm.values());
    }

    /** Up to where, the nearest first. */
    public static List<Option> reaches() {
        return options("reach.", Reach.values());
    }

    /** For oneself first, then for somebody; "on behalf" belongs to the desk. */
    public static List<Option> forWhoms() {
        return options("for-whom.", ForWhom.SELF, ForWhom.SOMEONE);
    }

    private static List<Option> options(String key, Enum<?>... constants) {
        return Arrays.stream(constants).map(constant -> new Option(constant.name(), Messages.get(key + constant.name()))).toList();
    }

    /** An empty choice first, then the kernen in the order in which they come. */
    public static List<Option> kernen(List<Kern> kernen) {
        return Stream.concat(Stream.of(new Option("", Messages.get("post.kern.choose"))),
            kernen.stream().map(kern -> new Option(kern.slug(), kern.name()))).toList();
    }

    /** All categories, in their own order. */
    public static List<Option> categories() {
        return Arrays.stream(Category.values()).map(PostChoices::option).toList();
    }

    /** The chosen category first, then what the words point to, filled up with the most asked for: seven in all, one of them "anders". */
    public static List<Option> categories(String chosen, String words) {
        var offered = new LinkedHashSet<Category>();
        Category.of(chosen).ifPresent(offered::add);
        Understanding.categories(words).stream().map(RankedCategory::category).forEach(offered::add);
        new ArrayList<>(offered).stream().filter(category -> category != Category.ANDERS).limit(2)
            .flatMap(category -> category.siblings().stream()).forEach(offered::add);
        Stream.of(Category.VERVOER, Category.BOODSCHAPPEN, Category.KLUSSEN, Category.GEZELSCHAP, Category.TUIN, Category.COMPUTERHULP)
            .forEach(offered::add);
        offered.remove(Category.ANDERS);
        var named = offered.stream().limit(GUESSES - 1);
        var others = Stream.of(Category.ANDERS);
        return (Category.ANDERS.slug().equals(chosen) ? Stream.concat(others, named) : Stream.concat(named, others))
            .map(PostChoices::option).toList();
    }

    private static Option option(Category category) {
        return new Option(category.slug(), category.label(), null, category.slug());
    }

    /**
     * The days of a week from Monday on, each with its parts.
     *
     * @param chosen slugs of day-parts
     */
    public static List<Day> days(List<String> chosen) {
        return DayParts.days().stream()
            .map(day -> new Day(Messages.get("day." + day), DayParts.parts().stream().map(part -> day + "-" + part)
            .map(slug -> new Part(slug, Messages.get("daypart." + slug), chosen.contains(slug))).toList())).toList();
    }
}
