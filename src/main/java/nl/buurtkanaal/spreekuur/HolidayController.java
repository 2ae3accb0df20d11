package nl.buurtkanaal.spreekuur;

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
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import nl.buurtkanaal.edition.Edition;
import nl.buurtkanaal.person.CurrentPerson;
import nl.buurtkanaal.platform.errors.NotFound;
import nl.buurtkanaal.platform.time.CalendarLeaf;
import nl.buurtkanaal.platform.time.Time;
import nl.buurtkanaal.platform.web.Flash;

/** On which holidays the Spreekuren of an edition are closed: a choice of people, never of a calendar. */
@Controller("/{editie}/beheer/spreekuren/feestdagen")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(SecurityRule.IS_AUTHENTICATED)
class HolidayController {

    private final HolidayChoices choices;
    private final Spreekuren spreekuren;
    private final Clock clock;

    HolidayController(HolidayChoices choices, Spreekuren spreekuren, Clock clock) {
        this.choices = choices;
        this.spreekuren = spreekuren;
        this.clock = clock;
    }

    @Get
    @View("spreekuur/holidays")
    HolidayPage show(Edition edition, CurrentPerson person) {
        check(edition, person);
        var closed = choices.closed(edition.id());
        var today = LocalDate.ofInstant(clock.instant(), Time.ZONE);
        var options = Arrays.stream(Holiday.values())
            .map(holiday -> new SpreekuurOption(holiday.name(), holiday.label(), CalendarLeaf.of(next(holiday, today)).full(),
                closed.contains(holiday))).toList();
        return new HolidayPage(new HolidayForm(null), options, SpreekuurManagementController.home(edition));
    }

    @Post
    HttpResponse<?> decide(Edition edition, CurrentPerson person, @Body HolidayForm form) {
        check(edition, person);
        var closed = form.closed() == null ? List.<String>of() : form.closed();
        choices.decide(edition.id(), Arrays.stream(Holiday.values()).filter(holiday -> closed.contains(holiday.name())).toList(), person);
        spreekuren.forget(edition.id());
        return Flash.to(URI.create(SpreekuurManagementController.home(edition)), "spreekuur.holidays");
    }

    private static LocalDate next(Holiday holiday, LocalDate today) {
        var thisYear = Holidays.in(today.getYear()).get(holiday);
        return thisYear != null && !thisYear.isBefore(today) ? thisYear : Holidays.in(today.getYear() + 1).getOrDefault(holiday, today);
    }

    private static void check(Edition edition, CurrentPerson person) {
        if (!SpreekuurRights.whole(edition, person)) {
            throw new NotFound();
        }
    }

    @Introspected
    record HolidayPage(HolidayForm form, List<SpreekuurOption> holidays, String homeHref) {
    }

    @Introspected
    @Serdeable
    record HolidayForm(@Nullable List<String> closed) {
    }
}
