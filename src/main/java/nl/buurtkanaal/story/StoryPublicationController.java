package nl.buurtkanaal.story;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import java.net.URI;
import java.time.Clock;
import nl.buurtkanaal.edition.Edition;
import nl.buurtkanaal.person.CurrentPerson;
import nl.buurtkanaal.platform.errors.NotFound;
import nl.buurtkanaal.platform.web.Flash;

/** Editors put a story or a change of it on the site, take it off, or throw a change away. */
@Controller("/{editie}/redactie/verhalen/{slug}")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(SecurityRule.IS_AUTHENTICATED)
class StoryPublicationController {

    private final Stories stories;
    private final Publications publications;
    private final Revisions revisions;
    private final Clock clock;

    StoryPublicationController(Stories stories, Publications publications, Revisions revisions, Clock clock) {
        this.stories = stories;
        this.publications = publications;
        this.revisions = revisions;
        this.clock = clock;
    }

    @Post("/plaatsing")
    HttpResponse<?> publish(Edition edition, CurrentPerson person, @PathVariable String slug) {
        var read = publications.publish(story(edition, person, slug), person.id(), clock.instant());
        return Flash.to(URI.create(StoryEditController.href(edition)), read ? "story.published" : "story.four-eyes");
    }

    @Post("/intrekking")
    HttpResponse<?> withdraw(Edition edition, CurrentPerson person, @PathVariable String slug) {
        publications.withdraw(story(edition, person, slug), person.id());
        return Flash.to(URI.create(StoryEditController.href(edition)), "story.withdrawn");
    }

    /** Takes a change away that waits; what is on the site stays as it is. */
    @Post("/wijziging-weg")
    HttpResponse<?> drop(Edition edition, CurrentPerson person, @PathVariable String slug) {
        if (!revisions.drop(story(edition, person, slug))) {
            throw new NotFound();
        }
        return Flash.to(URI.create(StoryEditController.href(edition)), "story.change-dropped");
    }

    private long story(Edition edition, CurrentPerson person, String slug) {
        StoryEditController.requireEditor(edition, person);
        return stories.bySlug(edition.id(), slug).orElseThrow(NotFound::new).id();
    }
}
