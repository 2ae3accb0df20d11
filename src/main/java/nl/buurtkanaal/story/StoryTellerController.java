package nl.buurtkanaal.story;

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
import nl.buurtkanaal.edition.Edition;
import nl.buurtkanaal.person.CurrentPerson;
import nl.buurtkanaal.person.invitation.Naming;
import nl.buurtkanaal.person.invitation.Namings;
import nl.buurtkanaal.person.signin.EmailAddress;
import nl.buurtkanaal.platform.errors.NotFound;
import nl.buurtkanaal.platform.web.Flash;

/**
 * An editor asks whose story it is, by mail address; it is theirs when they say yes, and goes when they leave. An empty address takes that
 * away.
 */
@Controller("/{editie}/redactie/verhalen/{slug}/verteller")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(SecurityRule.IS_AUTHENTICATED)
class StoryTellerController {

    private final Stories stories;
    private final Tellers tellers;
    private final Namings namings;
    private final Clock clock;

    StoryTellerController(Stories stories, Tellers tellers, Namings namings, Clock clock) {
        this.stories = stories;
        this.tellers = tellers;
        this.namings = namings;
        this.clock = clock;
    }

    @Post
    HttpResponse<?> link(Edition edition, CurrentPerson person, @PathVariable String slug, @Body TellerForm form) {
        if (!StoryController.isEditor(edition, person)) {
            throw new NotFound();
        }
        var story = stories.bySlug(edition.id(), slug).orElseThrow(NotFound::new);
        var here = URI.create(StoryEditController.href(edition) + "/" + slug);
        if (form.verteller().isEmpty()) {
            tellers.unlink(story.id());
            namings.withdrawAll(Naming.Kind.STORY, edition.id(), story.id());
            return Flash.to(here, "story.kept");
        }
        var email = EmailAddress.parse(form.verteller());
        email.ifPresent(address -> namings.ask(Naming.Kind.STORY, story.id(), edition.id(), address.text(), person.id(), clock.instant()));
        return Flash.to(here, email.isPresent() ? "naming.asked" : "story.teller.wrong");
    }

    /** Their mail address. */
    @Serdeable
    record TellerForm(@Nullable String verteller) {

        TellerForm {
            verteller = verteller == null ? "" : verteller.strip();
        }

        @Override
        public String toString() {
            return "TellerForm[hidden]";
        }
    }
}
