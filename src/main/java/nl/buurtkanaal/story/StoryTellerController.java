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
import java.util.Locale;
import nl.buurtkanaal.edition.Edition;
import nl.buurtkanaal.person.CurrentPerson;
import nl.buurtkanaal.platform.errors.NotFound;
import nl.buurtkanaal.platform.web.Flash;

/** An editor notes whose story it is, so that it goes when they leave; an empty address takes that away. */
@Controller("/{editie}/redactie/verhalen/{slug}/verteller")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(SecurityRule.IS_AUTHENTICATED)
class StoryTellerController {

    private final Stories stories;
    private final Tellers tellers;
    private final Clock clock;

    StoryTellerController(Stories stories, Tellers tellers, Clock clock) {
        this.stories = stories;
        this.tellers = tellers;
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
            return Flash.to(here, "story.kept");
        }
        return Flash.to(here, tellers.link(story.id(), form.verteller(), person.id(), clock.instant())
            ? "story.teller" : "story.teller.unknown");
    }

    /** Their mail address. */
    @Serdeable
    record TellerForm(@Nullable String verteller) {

        TellerForm {
            verteller = verteller == null ? "" : verteller.strip().toLowerCase(Locale.ROOT);
        }

        @Override
        public String toString() {
            return "TellerForm[hidden]";
        }
    }
}
