package nl.buurtkanaal.spreekuur.poster;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
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
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.buurtkanaal.edition.Edition;
import nl.buurtkanaal.kern.Kern;
import nl.buurtkanaal.kern.Kernen;
import nl.buurtkanaal.person.CurrentPerson;
import nl.buurtkanaal.platform.errors.BadQuery;
import nl.buurtkanaal.platform.views.Messages;
import nl.buurtkanaal.platform.views.QrCode;
import nl.buurtkanaal.spreekuur.Occurrence;
import nl.buurtkanaal.spreekuur.Spreekuren;
import nl.buurtkanaal.spreekuur.ToldOccurrence;

/** The poster of a week for a kern, and what one can choose about it. */
@Controller("/{editie}/spreekuren/poster")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(SecurityRule.IS_ANONYMOUS)
class PosterController {

    private static final int WEEKS = 6;
    private static final int MOST_NEAR = 3;
    private static final List<String> SIZES = List.of("a4", "a5");

    private final Spreekuren spreekuren;
    private final Kernen kernen;
    private final Clock clock;

    PosterController(Spreekuren spreekuren, Kernen kernen, Clock clock) {
        this.spreekuren = spreekuren;
        this.kernen = kernen;
        this.clock = clock;
    }

    @Get
    @View("spreekuur/poster")
    PosterPage show(Edition edition, @Nullable CurrentPerson person, @Nullable @QueryValue String kern, @Nullable @QueryValue String week,
                    @Nullable @QueryValue String formaat) {
        var here = kern(edition, person, kern);
        var size = formaat == null || formaat.isEmpty() ? SIZES.get(0) : formaat;
        if (!SIZES.contains(size)) {
            throw new BadQuery("error.filter");
        }
        var now = clock.instant();
        var busy = spreekuren.busyDay(edition.id(), now);
        var chosen = PosterWeek.of(week, dayOf(edition, here, busy, now));
        var all = spreekuren.week(edition.id(), chosen.monday()).occurrences();
        var own = own(edition, here, chosen.monday());
        var offAfter = own(edition, here, chosen.monday().plusWeeks(1)).stream().filter(occurrence -> !occurrence.goesOn()).toList();
        var path = "/" + edition.slug() + "/kernen/" + here.slug();
        return new PosterPage(new PosterForm(here.slug(), chosen.value(), size), here, chosen, told(own, now),
            told(offAfter, now), near(here, all), bring(own),
            QrCode.of(edition.link(path)), edition.link(path).replaceFirst("^https?://", ""), weeks(PosterWeek.of(null, busy)),
            edition.kernen().stream().map(one -> new Option(one.slug(), one.name())).toList(),
            SIZES.stream().map(one -> new Option(one, Messages.get("poster.size." + one))).toList(), "/" + edition.slug() + "/spreekuren");
    }

    /** A poster hangs for the visits to come: when those of this kern are over in the busy week, the next week is worth printing. */
    private LocalDate dayOf(Edition edition, Kern here, LocalDate busy, Instant now) {
        return Stream.of(busy, busy.plusWeeks(1))
            .filter(day -> own(edition, here, day).stream().anyMatch(occurrence -> occurrence.end().isAfter(now)))
            .findFirst().orElse(busy);
    }

    private List<Occurrence> own(Edition edition, Kern here, LocalDate day) {
        return spreekuren.week(edition.id(), day).occurrences().stream()
            .filter(occurrence -> occurrence.spreekuur().kern().id() == here.id()).toList();
    }

    private List<ToldOccurrence> told(List<Occurrence> occurrences, Instant now) {
        return occurrences.stream().map(occurrence -> spreekuren.told(occurrence, now)).toList();
    }

    /** Those of other kernen within half an hour by bike that go on, in order of time. */
    private List<NearOccurrence> near(Kern here, List<Occurrence> all) {
        return all.stream().filter(occurrence -> occurrence.goesOn() && occurrence.spreekuur().kern().id() != here.id())
            .flatMap(occurrence -> kernen.minutesBetween(here.id(), occurrence.kern().id()).stream()
                .mapToObj(minutes -> new NearOccurrence(occurrence, minutes)))
            .sorted(Comparator.comparingInt(NearOccurrence::minutes)).limit(MOST_NEAR)
            .sorted(Comparator.comparing(near -> near.occurrence().start())).toList();
    }

    private static List<String> bring(List<Occurrence> own) {
        return own.stream().filter(Occurrence::goesOn).flatMap(occurrence -> occurrence.spreekuur().bring().stream()).distinct().limit(4)
            .toList();
    }

    private static List<Option> weeks(PosterWeek first) {
        return IntStream.range(0, WEEKS).mapToObj(i -> new PosterWeek(first.monday().plusWeeks(i)))
            .map(week -> new Option(week.value(), Messages.get("poster.week", week.number(), week.first().full()))).toList();
    }

    /** The chosen one, else that of who is signed in, else the first of the edition. */
    private static Kern kern(Edition edition, @Nullable CurrentPerson person, @Nullable String slug) {
        if (slug != null && !slug.isEmpty()) {
            var chosen = edition.paths().get(slug);
            if (chosen == null) {
                throw new BadQuery("error.filter");
            }
            return chosen;
        }
        return edition.kernen().stream().filter(kern -> person != null && kern.id() == person.kernId()).findFirst()
            .orElse(edition.kernen().get(0));
    }

    /**
     * @param own      of this kern, cancelled ones included; {@code near} of the kernen around it
     * @param offAfter of this kern, what does not take place in the week after it
     */
    @Introspected
    record PosterPage(PosterForm form, Kern kern, PosterWeek week, List<ToldOccurrence> own, List<ToldOccurrence> offAfter,
                      List<NearOccurrence> near, List<String> bring, QrCode qr, String address,
                      List<Option> weeks, List<Option> kernen, List<Option> sizes, String listHref) {
    }

    @Introspected
    record PosterForm(String kern, String week, String formaat) {
    }

    @Introspected
    record NearOccurrence(Occurrence occurrence, int minutes) {
    }

    @Introspected
    record Option(String value, String label) {
    }
}
