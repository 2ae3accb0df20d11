package nl.buurtkanaal.desk.phone;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.buurtkanaal.category.Category;
import nl.buurtkanaal.category.DayParts;
import nl.buurtkanaal.help.HelpPost;
import nl.buurtkanaal.help.HelpPostAuthors.Consent;
import nl.buurtkanaal.help.TextNotices;
import nl.buurtkanaal.kern.Kern;
import nl.buurtkanaal.moderation.DeskSeat;
import nl.buurtkanaal.platform.views.Messages;

/**
 * The one screen while the phone is at the ear.
 *
 * @param known    who calls, when they were found; null for somebody new
 * @param notices  what the words give away, to be read to the caller
 * @param checked  a colleague looks at it first, as far as one can tell now
 */
@Introspected
record IntakePage(IntakeForm form, Map<String, String> errors, Existing existing, @Nullable Caller known, TextNotices notices,
    boolean checked,
                  List<Option> kernen, List<Option> kinds, List<Option> categories, List<Day> days, List<Option> rhythms, List<Option> ways,
                  List<Option> ages, List<Option> consents, String href, String deskHref, String ownName) {

    /** A row of the table of day-parts. */
    @Introspected
    record Day(String day, List<Part> parts) {
    }

    @Introspected
    record Part(String value, String label, boolean checked) {
    }

    static IntakePage of(DeskSeat seat, IntakeForm form, Map<String, String> errors, Existing existing, @Nullable Caller known,
        TextNotices notices) {
        var desk = "/" + seat.edition().slug() + "/balie";
        return new IntakePage(form, errors, existing, known, notices, !form.tekst().isEmpty() && (form.category().orange()
            || form.category() == Category.ANDERS),
            kernen(seat), Stream.of(HelpPost.Kind.REQUEST, HelpPost.Kind.OFFER).map(kind -> Option.of(kind.name(),
            Messages.get("phone.kind." + kind.name()))).toList(),
            everyCategory(), days(form.dagdelen()), named("phone.rhythm.", HelpPost.Rhythm.values()),
            named("phone.how.", Consent.How.values()),
            List.of(Option.of("", Messages.get("phone.age.adult")), Option.of("jong", Messages.get("phone.age.young"))),
            List.of(Option.of("ja", Messages.get("phone.consent.label"))), desk + "/telefoon", desk, seat.person().shownName());
    }

    private static List<Option> kernen(DeskSeat seat) {
        var own = seat.edition().kernen().stream().filter(kern -> seat.own().contains(kern.id())).sorted(Kern.BY_NAME)
            .map(kern -> Option.of(kern.slug(), kern.name()));
        return Stream.concat(Stream.of(Option.of("", Messages.get("phone.kern.choose"))), own).toList();
    }

    private static List<Option> everyCategory() {
        return Stream.concat(Stream.of(Option.of("", Messages.get("phone.category.guess"))),
            Arrays.stream(Category.values()).map(category -> Option.of(category.slug(), category.label()))).toList();
    }

    private static List<Option> named(String key, Enum<?>[] values) {
        return Arrays.stream(values).map(value -> Option.of(value.name(), Messages.get(key + value.name()))).toList();
    }

    private static List<Day> days(List<String> chosen) {
        return DayParts.days().stream().map(day -> new Day(Messages.get("day." + day),
            DayParts.parts().stream().map(part -> day + "-" + part)
            .map(slug -> new Part(slug, Messages.get("daypart." + slug), chosen.contains(slug))).toList())).toList();
    }
}
