package nl.buurtkanaal.story;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
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
import io.micronaut.views.ModelAndView;
import io.micronaut.views.View;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import nl.buurtkanaal.edition.Edition;
import nl.buurtkanaal.help.Option;
import nl.buurtkanaal.person.CurrentPerson;
import nl.buurtkanaal.platform.errors.NotFound;
import nl.buurtkanaal.platform.security.TakesFiles;
import nl.buurtkanaal.platform.security.Upload;
import nl.buurtkanaal.platform.time.Time;
import nl.buurtkanaal.platform.views.Messages;
import nl.buurtkanaal.platform.web.Flash;
import nl.buurtkanaal.platform.web.Forms;

/** Editors give a story its picture, say what it shows and who agreed, put another in its place, or take it away at once. */
@Controller("/{editie}/redactie/verhalen/{slug}/beeld")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(SecurityRule.IS_AUTHENTICATED)
class PictureEditController {

    private static final String VIEW = "story/picture";
    private static final String FILE = "beeld";

    private final Stories stories;
    private final Illustration illustration;
    private final Consents consents;
    private final Forms forms;
    private final Clock clock;

    PictureEditController(Stories stories, Illustration illustration, Consents consents, Forms forms, Clock clock) {
        this.stories = stories;
        this.illustration = illustration;
        this.consents = consents;
        this.forms = forms;
        this.clock = clock;
    }

    @Get
    @View(VIEW)
    PicturePage show(Edition edition, CurrentPerson person, @PathVariable String slug) {
        var story = story(edition, person, slug);
        var noted = consents.noted(Consents.Of.PICTURE, story.id()).map(Consents.Noted::consent).orElse(null);
        return page(edition, story, PictureForm.of(story.picture(), noted), Map.of());
    }

    /** On threads for what takes long: a picture comes in as fast as a telephone sends it. */
    @Post
    @TakesFiles
    @Consumes({MediaType.MULTIPART_FORM_DATA, MediaType.APPLICATION_FORM_URLENCODED})
    @ExecuteOn(TaskExecutors.IO)
    HttpResponse<?> put(Edition edition, CurrentPerson person, @PathVariable String slug, HttpRequest<?> request) {
        var story = story(edition, person, slug);
        var form = PictureForm.of(request);
        var errors = forms.errors(form);
        form.said().check(errors, LocalDate.ofInstant(clock.instant(), Time.ZONE));
        var sent = Upload.of(request).map(upload -> upload.file(Picture.MOST_BYTES + 1)).orElse(new byte[0]);
        var picture = sent.length == 0 ? null : Picture.of(sent);
        var status = HttpStatus.UNPROCESSABLE_ENTITY;
        if (picture instanceof Sent.Refused refused) {
            errors.put(FILE, Messages.get(refused.messageKey("picture")));
            status = refused.status();
        } else if (picture == null && story.picture() == null) {
            errors.put(FILE, Messages.get("story.picture.blank"));
        }
        if (!errors.isEmpty()) {
            return HttpResponse.status(status).body(new ModelAndView<>(VIEW, page(edition, story, form, errors)));
        }
        var place = illustration.put(edition.id(), story, (Picture) picture, form.alt(), form.said().consent(), person.id(),
            clock.instant());
        return Flash.to(URI.create(StoryEditController.href(edition) + "/" + place), place.equals(slug) ? "story.kept" : "story.changed");
    }

    @Post("/verwijdering")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> remove(Edition edition, CurrentPerson person, @PathVariable String slug) {
        illustration.remove(story(edition, person, slug), person.id());
        return Flash.to(URI.create(StoryEditController.href(edition) + "/" + slug), "story.picture-removed");
    }

    private Story story(Edition edition, CurrentPerson person, String slug) {
        StoryEditController.requireEditor(edition, person);
        return stories.bySlug(edition.id(), slug).orElseThrow(NotFound::new);
    }

    private PicturePage page(Edition edition, Story story, PictureForm form, Map<String, String> errors) {
        var edit = StoryEditController.href(edition) + "/" + story.slug();
        return new PicturePage(form, errors, story, edit + "/beeld", edit, "/" + edition.slug() + "/verhalen/" + story.slug(),
            ConsentForm.options(), consents.noted(Consents.Of.PICTURE, story.id()).orElse(null));
    }

    /** @param noted what was written down with the picture that is there; null when there is none */
    @Introspected
    record PicturePage(PictureForm form, Map<String, String> errors, Story story, String action, String editHref, String storyHref,
                       List<Option> people, @Nullable Consents.Noted noted) {
    }
}
