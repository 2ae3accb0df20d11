package nl.buurtkanaal.story;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.views.View;
import java.util.List;
import nl.buurtkanaal.edition.Edition;
import nl.buurtkanaal.person.CurrentPerson;
import nl.buurtkanaal.platform.errors.NotFound;
import nl.buurtkanaal.platform.views.QrCode;

/** Stories to read, to look at and to print. One that is not on the site yet is read by its editors only. */
@Controller("/{editie}/verhalen")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(SecurityRule.IS_ANONYMOUS)
class StoryController {

    private final Stories stories;

    StoryController(Stories stories) {
        this.stories = stories;
    }

    @Get
    @View("story/index")
    IndexPage index(Edition edition, @Nullable CurrentPerson person) {
        return new IndexPage(stories.published(edition.id()), isEditor(edition, person) ? StoryEditController.href(edition) : null);
    }

    @Get("/{slug}")
    @View("story/show")
    StoryPage show(Edition edition, @Nullable CurrentPerson person, @PathVariable String slug) {
        return page(edition, person, slug);
    }

    @Get("/{slug}/folder")
    @View("story/folder")
    StoryPage folder(Edition edition, @Nullable CurrentPerson person, @PathVariable String slug) {
        return page(edition, person, slug);
    }

    private StoryPage page(Edition edition, @Nullable CurrentPerson person, String slug) {
        var story = stories.bySlug(edition.id(), slug).filter(found -> found.published() || isEditor(edition, person))
            .orElseThrow(NotFound::new);
        var path = "/" + edition.slug() + "/verhalen/" + story.slug();
        return new StoryPage(story, path, "/" + edition.slug() + "/hulp/nieuw?soort=" + (story.invitesToHelp() ? "aanbod" : "vraag")
            + "&categorie="
            + story.category().slug(), QrCode.of(edition.link(path)), edition.link(path).replaceFirst("^https?://", ""),
            isEditor(edition, person) ? StoryEditController.href(edition) + "/" + story.slug() : null);
    }

    static boolean isEditor(Edition edition, @Nullable CurrentPerson person) {
        return person != null && (person.isEditorOf(edition.id()) || person.isAdministratorOf(edition.id()));
    }

    /** @param editHref for editors; null for everybody else */
    @Introspected
    record IndexPage(List<Story> stories, @Nullable String editHref) {
    }

    /** @param askHref the form of a post with the category filled in */
    @Introspected
    record StoryPage(Story story, String href, String askHref, QrCode qr, String address, @Nullable String editHref) {
    }
}
