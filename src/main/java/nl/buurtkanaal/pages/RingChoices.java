package nl.buurtkanaal.pages;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import nl.buurtkanaal.category.Category;
import nl.buurtkanaal.category.DayParts;
import nl.buurtkanaal.edition.Edition;
import nl.buurtkanaal.kern.Kern;
import nl.buurtkanaal.kern.KernNeighbour;
import nl.buurtkanaal.kern.Kernen;
import nl.buurtkanaal.help.HelpPost.Kind;
import nl.buurtkanaal.platform.views.Messages;
import nl.buurtkanaal.understanding.RankedCategory;

/**
 * How a question was understood, and the buttons that change it: each is one tap, and carries the words along.
 *
 * @param categories those that the words point to, filled up with what is asked most
 * @param others     all other categories
 * @param near       the kern that was understood, and those nearest to it; nothing to tap where no kern is known
 * @param kernen     all other kernen
 * @param parts      any day, and the parts of the chosen day or of every day
 * @param when       the day-parts in words, where no button says them
 */
@Introspected
record RingChoices(Group categories, Group others, Group kinds, Group near, Group kernen, Group parts, Group days,
                   @Nullable String when) {

    private static final int FIRST = 6;
    private static final int FIRST_WHEN_SURE = 3;
    private static final int NEAREST = 2;
    private static final List<Category> ASKED_MOST = List.of(Category.VERVOER, Category.BOODSCHAPPEN, Category.KLUSSEN, Category.GEZELSCHAP,
        Category.TUIN, Category.ADMINISTRATIE);

    static RingChoices of(Edition edition, RingQuestion question, Kernen kernen) {
        var form = question.form();
        var first = first(question);
        var others = Arrays.stream(Category.values()).filter(category -> !first.contains(category)).toList();
        var kept = form.kept("categorie");
        var day = day(question.when());
        var near = near(edition, question, kernen);
        var parts = parts(question.when(), day);
        return new RingChoices(new Group("categorie", kept, taps(first, question)), new Group("categorie", kept, taps(others, question)),
            new Group("soort", form.kept("soort"), Arrays.stream(Kind.values()).map(kind -> new Tap(kind.slug(),
                Messages.get("ring.kind." + kind.slug()),
                null, kind == question.kind())).toList()),
            kernen(near, question), kernen(edition.kernen().stream().filter(kern -> !near.contains(kern)).toList(), question),
            new Group("dagdeel", form.kept("dagdeel"), parts), new Group("dagdeel", form.kept("dagdeel"), days(day)),
            parts.stream().anyMatch(Tap::current) ? null : question.when().words());
    }

    private static Group kernen(List<Kern> kernen, RingQuestion question) {
        return new Group("plaats", question.form().kept("plaats"), kernen.stream()
            .map(kern -> new Tap(kern.slug(), kern.name(), null, kern.equals(question.kern()))).toList());
    }

    private static List<Kern> near(Edition edition, RingQuestion question, Kernen kernen) {
        return question.kern() == null ? List.of() : Stream.concat(Stream.of(question.kern()), kernen.neighboursOf(question.kern().id())
            .stream().map(KernNeighbour::kern).filter(kern -> edition.has(kern.id())).limit(NEAREST)).toList();
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

    private static List<Tap> days(@Nullable String chosen) {
        return DayParts.days().stream().map(day -> new Tap(day, Messages.get("day." + day), null, day.equals(chosen))).toList();
    }

    private static List<Tap> parts(DayParts when, @Nullable String day) {
        return Stream.concat(DayParts.parts().stream().map(part -> {
            var slug = day == null ? part : day + "-" + part;
            return new Tap(slug, Messages.get(day == null ? "daypart.elke-" + part : "daypart." + slug), null, day != null
                && when.slugs().equals(List.of(slug)));
        }), Stream.of(new Tap(RingForm.NO_DAY, Messages.get("ring.any-day"), null, when.isOpen()))).toList();
    }

    /** The one day that all of it is on; null when there is no such day. */
    private static @Nullable String day(DayParts when) {
        var days = when.slugs().stream().map(slug -> slug.substring(0, slug.indexOf('-'))).distinct().toList();
        return days.size() == 1 ? days.get(0) : null;
    }

    /** Buttons that set one field, how it was understood first, and what they carry along. */
    @Introspected
    record Group(String name, List<RingForm.Hidden> kept, List<Tap> taps) {

        Group {
            taps = taps.stream().sorted(Comparator.comparing(tap -> !tap.current())).toList();
        }
    }

    /** {@code current}: this is how it was understood. */
    @Introspected
    record Tap(String value, String label, @Nullable String icon, boolean current) {
    }
}
