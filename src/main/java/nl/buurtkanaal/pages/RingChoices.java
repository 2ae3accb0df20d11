package nl.buurtkanaal.pages;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import nl.buurtkanaal.category.Category;
import nl.buurtkanaal.category.DayParts;
import nl.buurtkanaal.edition.Edition;
import nl.buurtkanaal.help.HelpPost.Kind;
import nl.buurtkanaal.platform.views.Messages;
import nl.buurtkanaal.understanding.RankedCategory;

/**
 * How a question was understood, and the buttons that change it: each is one tap, and carries the words along.
 *
 * @param categories those that the words point to, filled up with what is asked most
 * @param others     all other categories
 * @param when       the day-parts in words
 * @param parts      parts of the chosen day, or of every day
 */
@Introspected
record RingChoices(Group categories, Group others, Group kinds, Group kernen, Group days, Group parts, String when) {

    private static final int FIRST = 6;
    private static final int FIRST_WHEN_SURE = 3;
    private static final List<Category> ASKED_MOST = List.of(Category.VERVOER, Category.BOODSCHAPPEN, Category.KLUSSEN, Category.GEZELSCHAP,
        Category.TUIN, Category.ADMINISTRATIE);

    static RingChoices of(Edition edition, RingQuestion question) {
        var form = question.form();
        var first = first(question);
        var others = Arrays.stream(Category.values()).filter(category -> !first.contains(category)).toList();
        var kept = form.kept("categorie");
        var day = day(question.when());
        return new RingChoices(new Group("categorie", kept, taps(first, question)), new Group("categorie", kept, taps(others, question)),
            new Group("soort", form.kept("soort"), Arrays.stream(Kind.values()).map(kind -> new Tap(kind.slug(),
                Messages.get("ring.kind." + kind.slug()),
                null, kind == question.kind())).toList()),
            new Group("plaats", form.kept("plaats"), edition.kernen().stream()
                .map(kern -> new Tap(kern.slug(), kern.name(), null, question.kern() != null
                    && kern.id() == question.kern().id())).toList()),
            new Group("dagdeel", form.kept("dagdeel"), days(question.when(), day)),
            new Group("dagdeel", form.kept("dagdeel"), parts(question.when(), day)), question.when().words());
    }

    private static Set<Category> first(RingQuestion question) {
        var first = new LinkedHashSet<Category>();
        first.add(question.category());
        question.understood().categories().stream().map(RankedCategory::category).forEach(first::add);
        ASKED_MOST.forEach(first::add);
        first.remove(Category.ANDERS);
        return new LinkedHashSet<>(first.stream().limit(question.sure() ? FIRST_WHEN_SURE : FIRST).toList());
    }

    private static List<Tap> taps(Iterable<Category> categories, RingQuestion question) {
        var taps = new ArrayList<Tap>();
        categories.forEach(category -> taps.add(new Tap(category.slug(), category.label(), category.slug(), question.sure()
            && category == question.category())));
        return taps;
    }

    private static List<Tap> days(DayParts when, @Nullable String chosen) {
        return Stream.concat(Stream.of(new Tap(RingForm.NO_DAY, Messages.get("ring.any-day"), null, when.isOpen())),
            DayParts.days().stream().map(day -> new Tap(day, Messages.get("day." + day), null, day.equals(chosen)))).toList();
    }

    private static List<Tap> parts(DayParts when, @Nullable String day) {
        return DayParts.parts().stream().map(part -> {
            var slug = day == null ? part : day + "-" + part;
            return new Tap(slug, Messages.get(day == null ? "daypart.elke-" + part : "daypart." + slug), null, day != null
                && when.slugs().equals(List.of(slug)));
        }).toList();
    }

    /** The one day that all of it is on; null when there is no such day. */
    private static @Nullable String day(DayParts when) {
        var days = when.slugs().stream().map(slug -> slug.substring(0, slug.indexOf('-'))).distinct().toList();
        return days.size() == 1 ? days.get(0) : null;
    }

    /** Buttons that set one field, and what they carry along. */
    @Introspected
    record Group(String name, List<RingForm.Hidden> kept, List<Tap> taps) {
    }

    /** {@code current}: this is how it was understood. */
    @Introspected
    record Tap(String value, String label, @Nullable String icon, boolean current) {
    }
}
