package nl.buurtkanaal.agreement;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.serde.annotation.Serdeable;
import java.net.URI;
import java.time.Clock;
import nl.buurtkanaal.conversation.Dialogues;
import nl.buurtkanaal.help.PostRules;
import nl.buurtkanaal.person.CurrentPerson;
import nl.buurtkanaal.platform.errors.NotFound;
import nl.buurtkanaal.platform.web.Flash;
import nl.buurtkanaal.platform.web.TypedId;

/** "Ik kan niet": this time, or not any more. Pressed twice it happens once. */
@Controller("/mijn/berichten/{code}/afspraak/afmelding")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(SecurityRule.IS_AUTHENTICATED)
class CancellationController {

    private final Dialogues dialogues;
    private final Cancellations cancellations;
    private final Clock clock;

    CancellationController(Dialogues dialogues, Cancellations cancellations, Clock clock) {
        this.dialogues = dialogues;
        this.cancellations = cancellations;
        this.clock = clock;
    }

    @Post
    HttpResponse<?> create(@PathVariable String code, @Body CancellationForm form, CurrentPerson person) {
        var view = dialogues.of(code, person.id()).orElseThrow(NotFound::new);
        var now = clock.instant();
        var day = PostRules.day(form.keer() == null ? "" : form.keer());
        var done = day.isPresent() ? cancellations.once(code, person.id(), form.id(), day.get(), now)
            : cancellations.forGood(code, person.id(), form.id(), now);
        return Flash.to(URI.create(view.path()), done ? "agreement.cancelled" : "agreement.cancelled-before");
    }

    /** @param keer the one day; empty for the whole agreement */
    @Introspected
    @Serdeable
    record CancellationForm(@Nullable String afspraak, @Nullable String keer) {

        long id() {
            return TypedId.orNone(afspraak);
        }
    }
}
