package nl.buurtkanaal.referral;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
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
import java.util.Arrays;
import java.util.List;
import nl.buurtkanaal.audit.Audit;
import nl.buurtkanaal.edition.Edition;
import nl.buurtkanaal.person.CurrentPerson;
import nl.buurtkanaal.platform.errors.BadQuery;
import nl.buurtkanaal.platform.errors.Conflict;
import nl.buurtkanaal.platform.errors.NotFound;
import nl.buurtkanaal.platform.web.Flash;
import nl.buurtkanaal.platform.web.Typed;
import nl.buurtkanaal.platform.web.TypedId;

/** The wijkteam's own list. For everybody else, administrators too, it is not there. */
@Controller("/{editie}/wijkteam")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(SecurityRule.IS_AUTHENTICATED)
class TeamController {

    private final TeamDesk team;
    private final Audit audit;
    private final Clock clock;

    TeamController(TeamDesk team, Audit audit, Clock clock) {
        this.team = team;
        this.audit = audit;
        this.clock = clock;
    }

    @Get
    @View("referral/index")
    TeamPage index(Edition edition, CurrentPerson person) {
        check(edition, person);
        return new TeamPage(team.open(edition.id()), home(edition));
    }

    /** Reading what is private of somebody is an act. */
    @Get("/{id}")
    @View("referral/show")
    ReferralPage show(Edition edition, CurrentPerson person, @PathVariable String id) {
        var referral = find(edition, person, id);
        audit.record(person.id(), "referral.read", "referral", referral.id(), null);
        return new ReferralPage(referral, Arrays.stream(Stage.values()).filter(stage -> stage.ordinal() > referral.stage().ordinal())
            .map(stage -> new Step(stage.slug(), stage.label())).toList(), home(edition) + "/" + referral.id(), home(edition));
    }

    @Post("/{id}/stand")
    HttpResponse<?> step(Edition edition, CurrentPerson person, @PathVariable String id, @Body StepForm form) {
        var referral = find(edition, person, id);
        var stage = Stage.of(form.stand()).orElseThrow(BadQuery::new);
        if (!String.valueOf(referral.version()).equals(form.versie()) || stage.ordinal() <= referral.stage().ordinal()
            || !team.step(referral, stage, edition.id(), person.id(), clock.instant())) {
            throw new Conflict("referral.changed");
        }
        return Flash.to(URI.create(stage == Stage.DONE ? home(edition) : home(edition) + "/" + referral.id()), "referral.step");
    }

    private Referral find(Edition edition, CurrentPerson person, String id) {
        check(edition, person);
        return team.byId(edition.id(), TypedId.orNotFound(id)).orElseThrow(NotFound::new);
    }

    private static void check(Edition edition, CurrentPerson person) {
        if (!person.isWijkteamOf(edition.id())) {
            throw new NotFound();
        }
    }

    private static String home(Edition edition) {
        return "/" + edition.slug() + "/wijkteam";
    }

    /** How far it is now. */
    @Introspected
    @Serdeable
    record StepForm(@Nullable String stand, @Nullable String versie) {

        StepForm {
            stand = Typed.text(stand);
        }
    }

    @Introspected
    record Step(String value, String label) {
    }

    @Introspected
    record TeamPage(List<Referral> open, String href) {
    }

    /** @param steps what may come next */
    @Introspected
    record ReferralPage(Referral referral, List<Step> steps, String href, String listHref) {
    }
}
