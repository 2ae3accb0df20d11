package nl.buurtkanaal.spreekuur.visit;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.views.View;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.buurtkanaal.edition.Edition;
import nl.buurtkanaal.person.CurrentPerson;
import nl.buurtkanaal.platform.errors.NotFound;
import nl.buurtkanaal.platform.views.Messages;
import nl.buurtkanaal.platform.web.Flash;
import nl.buurtkanaal.platform.web.Forms;
import nl.buurtkanaal.platform.web.Submissions;
import nl.buurtkanaal.spreekuur.Occurrence;
import nl.buurtkanaal.spreekuur.OccurrenceKey;
import nl.buurtkanaal.spreekuur.Spreekuren;
import nl.buurtkanaal.spreekuur.Spreekuur;
import nl.buurtkanaal.spreekuur.SpreekuurRights;

/** Counts who came, with a thumb: the times of the last two weeks, a number, and a button for one more. */
@Controller("/{editie}/beheer/spreekuren/bezoek")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(SecurityRule.IS_AUTHENTICATED)
class VisitController {

    private static final String VIEW = "spreekuur/visits";
    private static final Duration BACK = Duration.ofDays(14);
    private static final int MOST = 500;

    private final Visits visits;
    private final Spreekuren spreekuren;
    private final Submissions submissions;
    private final Clock clock;

    VisitController(Visits visits, Spreekuren spreekuren, Submissions submissions, Clock clock) {
        this.visits = visits;
        this.spreekuren = spreekuren;
        this.submissions = submissions;
        this.clock = clock;
    }

    @Get
    @View(VIEW)
    VisitPage show(Edition edition, CurrentPerson person) {
        return page(edition, person, Map.of());
    }

    @Post
    HttpResponse<?> count(Edition edition, CurrentPerson person, @Body VisitForm form) {
        var occurrence = times(edition, person, clock.instant()).stream().filter(one -> which(one).equals(form.keer())).findFirst()
            .orElseThrow(NotFound::new);
        var home = URI.create("/" + edition.slug() + "/beheer/spreekuren/bezoek");
        if (form.erbij() != null) {
            return HttpResponse.seeOther(submissions.once(form.inzending(), () -> {
                visits.add(occurrence.spreekuur(), occurrence.key(), "-1".equals(form.erbij()) ? -1 : 1);
                return home;
            }));
        }
        if (form.aantal() == null || !form.aantal().strip().matches("\\d{1,3}") || Integer.parseInt(form.aantal().strip()) > MOST) {
            return Forms.invalid(VIEW, page(edition, person, Map.of("aantal", Messages.get("visit.number", MOST))));
        }
        visits.set(occurrence.spreekuur(), occurrence.key(), Integer.parseInt(form.aantal().strip()));
        return Flash.to(home, "visit.counted");
    }

    private VisitPage page(Edition edition, CurrentPerson person, Map<String, String> errors) {
        var counts = visits.recent(edition);
        var kernIds = SpreekuurRights.kernIds(edition, person);
        var lines = times(edition, person, clock.instant()).stream().map(occurrence -> new VisitLine(occurrence, which(occurrence),
            counts.getOrDefault(occurrence.spreekuur().id(), List.of()).stream().filter(count -> count.key().equals(occurrence.key()))
                .map(VisitTable.Count::visitors).findFirst().orElse(null))).toList();
        var quiet = spreekuren.of(edition.id()).stream()
            .filter(spreekuur -> kernIds.contains(spreekuur.kern().id()) && Visits.isQuiet(counts.getOrDefault(spreekuur.id(), List.of())))
            .map(spreekuur -> new QuietLine(spreekuur.title(), spreekuur.slug(),
                Quiet.sum(counts.get(spreekuur.id()).subList(0, Quiet.TIMES).stream().map(VisitTable.Count::visitors).toList()))).toList();
        return new VisitPage(lines, quiet, errors, "/" + edition.slug() + "/beheer/spreekuren");
    }

    /** Those of the last two weeks that have begun and went on, the latest first. */
    private List<Occurrence> times(Edition edition, CurrentPerson person, Instant now) {
        var kernIds = SpreekuurRights.kernIds(edition, person);
        return spreekuren.of(edition.id()).stream().filter(spreekuur -> kernIds.contains(spreekuur.kern().id()))
            .flatMap((Spreekuur spreekuur) -> spreekuren.upcoming(spreekuur, now.minus(BACK), 20).stream())
            .filter(occurrence -> occurrence.goesOn() && !occurrence.start().isAfter(now))
            .sorted(Comparator.comparing(Occurrence::start).reversed().thenComparing(VisitController::which)).toList();
    }

    private static String which(Occurrence occurrence) {
        return occurrence.spreekuur().slug() + "/" + occurrence.key();
    }

    @Introspected
    record VisitPage(List<VisitLine> times, List<QuietLine> quiet, Map<String, String> errors, String homeHref) {
    }

    /** @param visitors null as long as nobody counted */
    @Introspected
    record VisitLine(Occurrence occurrence, String which, @Nullable Integer visitors) {

        /** Whether somebody counted; nobody came is a count too. */
        public boolean counted() {
            return visitors != null;
        }

        public int number() {
            return Objects.requireNonNullElse(visitors, 0);
        }
    }

    /** @param visitors in the last four counted times together */
    @Introspected
    record QuietLine(String title, String slug, int visitors) {
    }

    /** @param erbij 1 or -1; else {@code aantal} is the number */
    @Introspected
    @Serdeable
    record VisitForm(@Nullable String inzending, @Nullable String keer, @Nullable String erbij, @Nullable String aantal) {
    }
}
