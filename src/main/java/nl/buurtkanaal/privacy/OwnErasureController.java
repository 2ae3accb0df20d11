package nl.buurtkanaal.privacy;

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
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import java.net.URI;
import java.time.Clock;
import java.util.Map;
import nl.buurtkanaal.edition.Edition;
import nl.buurtkanaal.edition.Editions;
import nl.buurtkanaal.person.CurrentPerson;
import nl.buurtkanaal.person.FreshCode;
import nl.buurtkanaal.person.Leaving;
import nl.buurtkanaal.person.signin.Doorway;
import nl.buurtkanaal.platform.errors.NotFound;
import nl.buurtkanaal.platform.web.Flash;
import nl.buurtkanaal.platform.web.Forms;

/** Somebody has all of themselves erased: at once, without asking anybody. */
@Controller("/mijn/gegevens")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(SecurityRule.IS_AUTHENTICATED)
class OwnErasureController {

    private static final String VIEW = "privacy/erasure";

    private final Leaving leaving;
    private final Doorway doorway;
    private final Editions editions;
    private final Forms forms;
    private final Clock clock;

    OwnErasureController(Leaving leaving, Doorway doorway, Editions editions, Forms forms, Clock clock) {
        this.leaving = leaving;
        this.doorway = doorway;
        this.editions = editions;
        this.forms = forms;
        this.clock = clock;
    }

    @Get("/verwijderen")
    @View(VIEW)
    ErasurePage ask(CurrentPerson person) {
        return page(person, Map.of());
    }

    @Post("/verwijdering")
    @FreshCode
    HttpResponse<?> erase(CurrentPerson person, @Body ErasureForm form) {
        var errors = forms.errors(form);
        if (!errors.isEmpty()) {
            return Forms.invalid(VIEW, page(person, errors));
        }
        leaving.leave(person.id(), person.id(), clock.instant());
        return doorway.leave(Flash.at(URI.create("/" + edition(person).slug()), "own-data.erased"));
    }

    private Edition edition(CurrentPerson person) {
        return editions.byId(person.editionId()).orElseThrow(NotFound::new);
    }

    private ErasurePage page(CurrentPerson person, Map<String, String> errors) {
        return new ErasurePage(errors, edition(person), !person.roles().isEmpty());
    }

    /** They are sure. */
    @Introspected
    @Serdeable
    record ErasureForm(@Nullable @NotBlank(message = "{own-data.sure}") @Pattern(regexp = "ja", message = "{own-data.sure}") String zeker) {
    }

    /** {@code role}: others count on them. */
    @Introspected
    record ErasurePage(Map<String, String> errors, Edition edition, boolean role) {
    }
}
