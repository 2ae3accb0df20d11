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
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import nl.buurtkanaal.edition.Edition;
import nl.buurtkanaal.kern.Kern;
import nl.buurtkanaal.person.CurrentPerson;
import nl.buurtkanaal.platform.errors.BadQuery;
import nl.buurtkanaal.platform.errors.NotFound;
import nl.buurtkanaal.platform.time.CalendarLeaf;
import nl.buurtkanaal.platform.time.Time;
import nl.buurtkanaal.platform.views.Messages;

/** The week, the next time in each Kern, and all about one Spreekuur. */
@Controller("/{editie}/spreekuren")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(SecurityRule.IS_ANONYMOUS)
class SpreekuurController {
    private static final int NEAR = 3;
    private static final int UPCOMING = 8;

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
        var days = WeekDay.of(spreekuren.week(edition.id(), weeks.monday()), today).stream().filter(day -> week != null || !day.past()).toList();
        var from = week == null && today.isAfter(weeks.monday()) ? today : weeks.monday();
        return new IndexPage(new IndexForm(chosen == null ? "" : chosen.slug()), chosen, near, weeks, CalendarLeaf.of(from), days,
            soonestFirst(spreekuren.nextOfEach(edition.id(), now)), options(edition), "/" + edition.slug() + "/sociale-kaart");
    }

    @Get("/{slug}")
    @View("spreekuur/show")
    ShowPage show(Edition edition, @Nullable CurrentPerson person, @PathVariable String slug) {
        var now = clock.instant();
        var spreekuur = spreekuren.bySlug(edition.id(), slug).orElseThrow(NotFound::new);
        var home = kern(edition, person, null);
        return new ShowPage(spreekuur, spreekuren.nextWithChanges(spreekuur, now).orElse(null), spreekuren.upcoming(spreekuur, now, UPCOMING),
            home == null ? null : home.slug(), "/" + edition.slug() + "/spreekuren");
    }

    private static List<NearSpreekuur> soonestFirst(List<NearSpreekuur> next) {
        return next.stream().sorted(Comparator.comparing(near -> near.occurrence().start())).toList();
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
     */
    @Introspected
    record IndexPage(IndexForm form, @Nullable Kern kern, List<NearSpreekuur> near, WeekLinks weeks, CalendarLeaf from, List<WeekDay> days, List<NearSpreekuur> next,
                     List<Option> kernen, String elsewhereHref) {
    }

    @Introspected
    record IndexForm(String kern) {
    }

    @Introspected
    record Option(String value, String label) {
    }

    /** @param next null when none comes within a year; {@code homeKern} slug of where the visitor lives, null when nobody knows */
    @Introspected
    record ShowPage(Spreekuur spreekuur, @Nullable NearSpreekuur next, List<Occurrence> upcoming, @Nullable String homeKern,
                    String listHref) {
    }
}
