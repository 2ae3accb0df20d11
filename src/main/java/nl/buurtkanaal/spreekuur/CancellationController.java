package nl.buurtkanaal.spreekuur;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.views.ModelAndView;
import io.micronaut.views.View;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.buurtkanaal.edition.Edition;
import nl.buurtkanaal.person.CurrentPerson;
import nl.buurtkanaal.platform.views.Messages;
import nl.buurtkanaal.platform.web.Flash;
import nl.buurtkanaal.platform.web.Forms;

/** The one screen on a phone that says "dinsdag gaat niet door": which time, why, and a button; with a way back. */
@Controller("/{editie}/beheer/spreekuren/afzegging")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(SecurityRule.IS_AUTHENTICATED)
class CancellationController {

    private static final String VIEW = "spreekuur/cancel";
    private static final Duration AHEAD = Duration.ofDays(28);
    private static final int NEAR = 6;
    private static final int MOST = 40;
    private static final List<String> REASONS = List.of("ziek", "zaal", "vakantie", "weer");

    private final ManagedSpreekuren managed;
    private final Spreekuren spreekuren;
    private final DateChanges changes;
    private final Forms forms;
    private final Clock clock;

    CancellationController(ManagedSpreekuren managed, Spreekuren spreekuren, DateChanges changes, Forms forms, Clock clock) {
        this.managed = managed;
        this.spreekuren = spreekuren;
        this.changes = changes;
        this.forms = forms;
        this.clock = clock;
    }

    @Get
    @View(VIEW)
    CancelPage show(Edition edition, CurrentPerson person, @Nullable @QueryValue String keer) {
        return page(edition, person, new CancelForm(keer, null, ""), Map.of());
    }

    @Post
    HttpResponse<?> cancel(Edition edition, CurrentPerson person, @Body CancelForm form) {
        var errors = new LinkedHashMap<>(forms.errors(form));
        var which = Which.parse(form.keer());
        if (which == null) {
            errors.put("keer", Messages.get("spreekuur.keer.blank"));
        }
        if (!errors.isEmpty()) {
            return Forms.invalid(VIEW, page(edition, person, form, errors));
        }
        var outcome = changes.cancel(managed.bySlug(edition, person, which.slug()), which.key(), form.reason(), person);
        spreekuren.forget(edition.id());
        if (outcome == DateOutcome.DONE) {
            return Flash.to(URI.create(home(edition)), "spreekuur.cancelled");
        }
        errors.put("keer", Messages.get(outcome.messageKey()));
        return HttpResponse.status(HttpStatus.CONFLICT).body(new ModelAndView<>(VIEW, page(edition, person, form, errors)));
    }

    private CancelPage page(Edition edition, CurrentPerson person, CancelForm form, Map<String, String> errors) {
        var now = clock.instant();
        var ahead = managed.live(edition, person).stream().flatMap(spreekuur -> ahead(spreekuur, now)).sorted(Timetable.IN_TIME).toList();
        var times = ahead.stream().filter(Occurrence::goesOn).limit(MOST).map(occurrence -> new SpreekuurOption(
            occurrence.spreekuur().slug() + "/" + occurrence.key(),
            Messages.get("spreekuur.keer", occurrence.leaf().full(),
                nl.buurtkanaal.platform.views.DutchWords.timeSpan(occurrence.start(), occurrence.end())),
            occurrence.spreekuur().title(), false)).toList();
        var off = ahead.stream().filter(occurrence -> occurrence.cancelled() && occurrence.changeId() != null)
            .filter(occurrence -> occurrence.otherDate() != null || occurrence.date().equals(occurrence.key().date())).toList();
        // on a phone the button stays near: the next few, and the one that was asked for
        var near = times.stream().filter(time -> times.indexOf(time) < NEAR || time.value().equals(form.keer())).toList();
        var later = times.stream().filter(time -> !near.contains(time)).toList();
        return new CancelPage(form, errors, near, later, REASONS.stream().map(reason -> SpreekuurOption.of("spreekuur.reason.", reason))
            .toList(), off, home(edition), SpreekuurManagementController.home(edition));
    }

    private Stream<Occurrence> ahead(Spreekuur spreekuur, Instant now) {
        return spreekuren.upcoming(spreekuur, now, MOST).stream().filter(occurrence -> occurrence.start().isBefore(now.plus(AHEAD)));
    }

    private static String home(Edition edition) {
        return SpreekuurManagementController.home(edition) + "/afzegging";
    }

    /** One occurrence of one Spreekuur, in a form: {@code hall/2026-11-24}. */
    private record Which(String slug, OccurrenceKey key) {

        @Nullable
        static Which parse(@Nullable String text) {
            var parts = text == null ? new String[0] : text.split("/", -1);
            return parts.length != 2 ? null : OccurrenceKey.parse(parts[1]).map(key -> new Which(parts[0], key)).orElse(null);
        }
    }

    /** @param times the next few, {@code later} those after them; {@code off} what is cancelled already, to be taken back */
    @Introspected
    record CancelPage(CancelForm form, Map<String, String> errors, List<SpreekuurOption> times, List<SpreekuurOption> later,
                      List<SpreekuurOption> reasons, List<Occurrence> off, String href, String homeHref) {
    }

    /** @param reden a reason that many have; {@code eigen} one in own words, which goes before it */
    @Introspected
    @Serdeable
    record CancelForm(@Nullable String keer, @Nullable String reden,
                      @Size(max = 200, message = "{spreekuur.reason.long}") @Nullable String eigen) {

        String reason() {
            if (eigen != null && !eigen.isBlank()) {
                return eigen.strip();
            }
            return reden != null && REASONS.contains(reden) ? Messages.get("spreekuur.reason." + reden + ".sentence") : "";
        }
    }
}
