package nl.buurtkanaal.person.willingness;

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
import io.micronaut.views.View;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import nl.buurtkanaal.kern.Kernen;
import nl.buurtkanaal.person.CurrentPerson;
import nl.buurtkanaal.platform.time.Time;
import nl.buurtkanaal.platform.web.Flash;
import nl.buurtkanaal.platform.web.Forms;

/** "Wat ik graag doe": one page of big choices about oneself. */
@Controller("/mijn/wat-ik-doe")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(SecurityRule.IS_AUTHENTICATED)
class WillingnessController {

    static final String VIEW = "person/willingness";
    private static final URI HERE = URI.create("/mijn/wat-ik-doe");

    private final WillingPeople willing;
    private final Kernen kernen;
    private final Forms forms;
    private final Clock clock;

    WillingnessController(WillingPeople willing, Kernen kernen, Forms forms, Clock clock) {
        this.willing = willing;
        this.kernen = kernen;
        this.forms = forms;
        this.clock = clock;
    }

    @Get
    @View(VIEW)
    WillingnessPage show(CurrentPerson person) {
        var said = willing.of(person.id()).orElse(null);
        var form = WillingnessForm.of(said == null ? Willingness.BLANK : said, willing.wantsOverview(person.id(), person.kernId()),
            today());
        return page(person, form, new LinkedHashMap<>(), said);
    }

    @Post
    HttpResponse<?> say(CurrentPerson person, @Body WillingnessForm form) {
        var before = willing.of(person.id()).orElse(null);
        var errors = forms.errors(form);
        form.check(person.adult(), errors);
        if (!errors.isEmpty()) {
            return Forms.invalid(VIEW, page(person, form, errors, before));
        }
        var now = clock.instant();
        willing.say(person.id(), form.willingness(before == null ? null : before.pausedUntil(), today()), person.id(), now);
        if (form.wantsOverview()) {
            willing.wantOverview(person.id(), person.kernId(), now);
        } else {
            willing.endOverview(person.id(), person.kernId());
        }
        return Flash.to(HERE, form.chosenCategories().isEmpty() ? "willing.none" : "willing.saved");
    }

    private WillingnessPage page(CurrentPerson person, WillingnessForm form, java.util.Map<String, String> errors,
                                 @Nullable Willingness before) {
        return WillingnessPage.of(HERE.toString(), null, form, errors, kernen.byId(person.kernId()).name(), person.adult(),
            before != null && before.isPausedOn(today()) ? before.pausedUntil() : null, before != null);
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(Time.ZONE));
    }
}
