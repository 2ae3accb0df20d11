package nl.buurtkanaal.person.willingness;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.buurtkanaal.category.Category;
import nl.buurtkanaal.category.DayParts;
import nl.buurtkanaal.platform.views.Messages;

/**
 * The choices, with what was chosen.
 *
 * @param categories  what is asked for most, and what was chosen
 * @param more        the other kinds of help, folded away
 * @param forOther    shown name of the person for whom somebody of the desk fills it in; null for oneself
 * @param pausedUntil the last day of a pause that goes on; null without
 * @param said        something was said before
 */
@Introspected
record WillingnessPage(String action, @Nullable String forOther, WillingnessForm form, Map<String, String> errors, List<Choice> categories,
                       List<Choice> more, List<Day> days, List<Choice> fars, List<Choice> times, List<Choice> hearings, List<Choice> pauses,
                       List<Choice> overviews, List<Choice> agreements, @Nullable LocalDate pausedUntil, boolean said) {

    private static final Set<String> ASKED_MOST = Stream.of(Category.BOODSCHAPPEN, Category.KLUSSEN, Category.TUIN, Category.VERVOER,
        Category.GEZELSCHAP, Category.BELLEN, Category.WANDELEN, Category.COMPUTERHULP).map(Category::slug)
            .collect(Collectors.toUnmodifiableSet());

    /** A choice as the shared partials show it. */
    @Introspected
    record Choice(String value, String label, @Nullable String hint, @Nullable String icon, boolean checked) {
    }

    /** A row of the table of day-parts. */
    @Introspected
    record Day(String day, List<Part> parts) {
    }

    @Introspected
    record Part(String value, String label, boolean checked) {
    }

    static WillingnessPage of(String action, @Nullable String forOther, WillingnessForm form, Map<String, String> errors, String kern,
                              boolean adult, @Nullable LocalDate pausedUntil, boolean said) {
        return new WillingnessPage(action, forOther, form, errors, categories(form, adult).filter(WillingnessPage::shown).toList(),
            categories(form, adult).filter(choice -> !shown(choice)).toList(), days(form), named("far", Arrays.stream(HowFar.values())),
            WillingnessForm.TIMES.stream().map(times -> choice(String.valueOf(times), Messages.get("willing.times." + times))).toList(),
            named("hearing", Arrays.stream(Hearing.values())), pauses(pausedUntil),
            List.of(new Choice("ja", Messages.get("willing.overview", kern), Messages.get("willing.overview.hint"), null,
                form.wantsOverview())),
            List.of(new Choice("ja", Messages.get("willing.agreed"), null, null, form.agreed() != null)), pausedUntil, said);
    }

    /** All but "anders", which says nothing; without orange ones for who is not 18 yet. */
    private static Stream<Choice> categories(WillingnessForm form, boolean adult) {
        return Stream.of(Category.values()).filter(category -> category != Category.ANDERS && (adult || !category.orange()))
            .map(category -> new Choice(category.slug(), category.label(), null, category.slug(),
                form.chosenCategories().contains(category.slug())));
    }

    /** A page for one thumb: what is asked for most, and what is chosen already. */
    private static boolean shown(Choice choice) {
        return choice.checked() || ASKED_MOST.contains(choice.value());
    }

    private static List<Day> days(WillingnessForm form) {
        return DayParts.days().stream()
            .map(day -> new Day(Messages.get("day." + day), DayParts.parts().stream().map(part -> day + "-" + part)
                .map(slug -> new Part(slug, Messages.get("daypart." + slug), form.chosenDayParts().contains(slug))).toList()))
            .toList();
    }

    private static List<Choice> named(String group, Stream<? extends Enum<?>> values) {
        return values.map(value -> choice(value.name(), Messages.get("willing." + group + "." + value.name()))).toList();
    }

    private static List<Choice> pauses(@Nullable LocalDate pausedUntil) {
        var choices = new ArrayList<Choice>();
        choices.add(choice("", Messages.get("willing.pause.none")));
        if (pausedUntil != null) {
            choices.add(choice(WillingnessForm.KEEP, Messages.get("willing.pause.keep")));
        }
        WillingnessForm.PAUSE_WEEKS.forEach(weeks -> choices.add(choice(String.valueOf(weeks), Messages.get("willing.pause." + weeks))));
        return choices;
    }

    private static Choice choice(String value, String label) {
        return new Choice(value, label, null, null, false);
    }
}
