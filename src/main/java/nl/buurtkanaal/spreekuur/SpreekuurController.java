package nl.buurtkanaal.spreekuur;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.views.View;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.buurtkanaal.category.DayParts;
import nl.buurtkanaal.category.DayParts.Part;
import nl.buurtkanaal.edition.Edition;
import nl.buurtkanaal.kern.Kern;
import nl.buurtkanaal.person.CurrentPerson;
import nl.buurtkanaal.platform.errors.BadQuery;
import nl.buurtkanaal.platform.errors.NotFound;
import nl.buurtkanaal.platform.time.CalendarLeaf;
import nl.buurtkanaal.platform.time.Time;
import nl.buurtkanaal.platform.views.DutchWords;
import nl.buurtkanaal.platform.views.Messages;

/** The week, the next time in each Kern, and all about one Spreekuur. */
@Controller("/{editie}/spreekuren")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(SecurityRule.IS_ANONYMOUS)
class SpreekuurController {
    private static final int NEAR = 3;
    private static final int UPCOMING = 8;
    private static final int NOON = 12;
    private static final int EVENING = 18;

    private final Spreekuren spreekuren;
    private final Clock clock;

    SpreekuurController(Spreekuren spreekuren, Clock clock) {
        this.spreekuren = spreekuren;
        this.clock = clock;
    }

    @Get
    @View("spreekuur/index")
    IndexPage index(Edition edition, @Nullable CurrentPerson person, @Nullable @QueryValue String week, @Nullable @QueryValue String kern) {
        var now = clock.instant();
        var today = LocalDate.ofInstant(now, Time.ZONE);
        var weeks = WeekLinks.of(edition, week, kern, spreekuren.busyDay(edition.id(), now));
        var chosen = kern(edition, person, kern);
        var near = chosen == null ? List.<NearSpreekuur>of() : spreekuren.nearest(edition.id(), chosen.id(), now, NEAR);
        var days = WeekDay.of(told(spreekuren.week(edition.id(), weeks.monday()).occurrences(), now), today).stream()
            .filter(day -> week != null || !day.past()).toList();
        var from = week == null && today.isAfter(weeks.monday()) ? today : weeks.monday();
        return new IndexPage(new IndexForm(chosen == null ? "" : chosen.slug()), chosen, near, weeks, CalendarLeaf.of(from), days,
            soonestFirst(spreekuren.nextOfEach(edition.id(), now)), options(edition), "/" + edition.slug() + "/sociale-kaart",
            SpreekuurRights.any(edition, person), AgendaLinks.of(edition, chosen == null ? "/spreekuren.ics" : "/kernen/" + chosen.slug()
                + "/spreekuren.ics"));
    }

    /** A dot is not part of a slug: {@code hall.ics} is the calendar. */
    @Get("/{slug:[^.]+}")
    @View("spreekuur/show")
    ShowPage show(Edition edition, @Nullable CurrentPerson person, @PathVariable String slug) {
        var now = clock.instant();
        var spreekuur = spreekuren.bySlug(edition.id(), slug).orElseThrow(NotFound::new);
        var home = kern(edition, person, null);
        var next = spreekuren.nextWithChanges(spreekuur, now).orElse(null);
        var upcoming = spreekuren.upcoming(spreekuur, now, UPCOMING);
        return new ShowPage(spreekuur, next, told(upcoming, now), lift(edition, spreekuur, next, home),
            "/" + edition.slug() + "/spreekuren",
            SpreekuurRights.in(edition, person, spreekuur.kern().id()), AgendaLinks.of(edition, "/spreekuren/" + spreekuur.slug() + ".ics"),
            SpreekuurStructure.of(spreekuur, next == null ? null : next.occurrence(), upcoming, edition));
    }

    private List<ToldOccurrence> told(List<Occurrence> occurrences, Instant now) {
        return occurrences.stream().map(occurrence -> spreekuren.told(occurrence, now)).toList();
    }

    /** Null when there is nothing to go to, or nobody to ask yet. */
    @Nullable
    private static Lift lift(Edition edition, Spreekuur spreekuur, @Nullable NearSpreekuur next, @Nullable Kern home) {
        if (next == null || !edition.ready()) {
            return null;
        }
        var occurrence = next.occurrence();
        var begins = occurrence.start().atZone(Time.ZONE);
        var hour = begins.getHour();
        var part = hour < NOON ? Part.OCHTEND : hour < EVENING ? Part.MIDDAG : Part.AVOND;
        var words = Messages.get("spreekuur.lift.words", occurrence.kern().name(), occurrence.leaf().full(),
            DutchWords.timeSpan(occurrence.start(), occurrence.end()));
        var dayPart = DayParts.allSlugs().get((begins.getDayOfWeek().getValue() - 1) * Part.values().length + part.ordinal());
        return new Lift(words, dayPart, home == null || home.id() == spreekuur.kern().id() ? null : home.slug(), options(edition),
            "/" + edition.slug() + "/hulp/nieuw/woorden", new IndexForm(home == null ? "" : home.slug()));
    }

    private static List<NearSpreekuur> soonestFirst(List<NearSpreekuur> next) {
        return next.stream().sorted(Comparator.comparing(NearSpreekuur::expected)).toList();
    }

    private static List<Option> options(Edition edition) {
        return Stream.concat(Stream.of(new Option("", Messages.get("spreekuur.noKern"))),
            edition.kernen().stream().map(kern -> new Option(kern.slug(), kern.name()))).toList();
    }

    /** The chosen one, else that of who is signed in. */
    @Nullable
    private static Kern kern(Edition edition, @Nullable CurrentPerson person, @Nullable String slug) {
        if (slug != null && !slug.isEmpty()) {
            var chosen = edition.paths().get(slug);
            if (chosen == null) {
                throw new BadQuery("error.filter");
            }
            return chosen;
        }
        if (person == null) {
            return null;
        }
        return edition.kernen().stream().filter(kern -> kern.id() == person.kernId()).findFirst().orElse(null);
    }

    /**
     * @param kern the chosen Kern, or null; {@code near} are the nearest ones to it
     * @param from the first day of the week that is shown: of the week that nobody chose, today
     * @param keeps the visitor may change some of them
     */
    @Introspected
    record IndexPage(IndexForm form, @Nullable Kern kern, List<NearSpreekuur> near, WeekLinks weeks, CalendarLeaf from, List<WeekDay> days,
                     List<NearSpreekuur> next, List<Option> kernen, String elsewhereHref, boolean keeps, AgendaLinks agenda) {
    }

    @Introspected
    record IndexForm(String kern) {
    }

    @Introspected
    record Option(String value, String label) {
    }

    /**
     * @param next       null when none comes within a year
     * @param lift       to ask who drives; null when nobody can be asked
     * @param structured the same for machines; null when it does not take place any more
     */
    @Introspected
    record ShowPage(Spreekuur spreekuur, @Nullable NearSpreekuur next, List<ToldOccurrence> upcoming, @Nullable Lift lift, String listHref,
                    boolean keeps, AgendaLinks agenda, @Nullable Map<String, Object> structured) {
    }

    /**
     * The form of a post filled in: who drives me there. The words go in a form, never in an address.
     *
     * @param from slug of the Kern where the visitor lives; null when it is not known, then it is asked
     */
    @Introspected
    record Lift(String words, String dayPart, @Nullable String from, List<Option> kernen, String action, IndexForm form) {
    }
}
