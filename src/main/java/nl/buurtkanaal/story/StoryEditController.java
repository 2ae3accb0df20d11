package nl.buurtkanaal.story;

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
import io.micronaut.views.View;
import java.net.URI;
import java.text.Normalizer;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import nl.buurtkanaal.category.Category;
import nl.buurtkanaal.category.Domain;
import nl.buurtkanaal.edition.Edition;
import nl.buurtkanaal.help.Option;
import nl.buurtkanaal.help.PostChoices;
import nl.buurtkanaal.person.CurrentPerson;
import nl.buurtkanaal.person.invitation.Naming;
import nl.buurtkanaal.person.invitation.Namings;
import nl.buurtkanaal.platform.errors.NotFound;
import nl.buurtkanaal.platform.views.Messages;
import nl.buurtkanaal.platform.web.Flash;
import nl.buurtkanaal.platform.web.Forms;
import nl.buurtkanaal.platform.web.Submissions;

/** Editors write stories, and put those of others on the site. */
@Controller("/{editie}/redactie/verhalen")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(SecurityRule.IS_AUTHENTICATED)
class StoryEditController {

    private static final String VIEW = "story/edit";

    private final Stories stories;
    private final Tellers tellers;
    private final Namings namings;
    private final Forms forms;
    private final Submissions submissions;
    private final Clock clock;

    StoryEditController(Stories stories, Tellers tellers, Namings namings, Forms forms, Submissions submissions, Clock clock) {
        this.stories = stories;
        this.tellers = tellers;
        this.namings = namings;
        this.forms = forms;
        this.submissions = submissions;
        this.clock = clock;
    }

    static String href(Edition edition) {
        return "/" + edition.slug() + "/redactie/verhalen";
    }

    @Get
    @View("story/kept")
    KeptPage index(Edition edition, CurrentPerson person) {
        requireEditor(edition, person);
        return new KeptPage(stories.all(edition.id()), href(edition), "/" + edition.slug() + "/redactie");
    }

    @Get("/nieuw")
    @View(VIEW)
    EditPage blank(Edition edition, CurrentPerson person) {
        requireEditor(edition, person);
        return page(edition, null, new StoryForm(null, null, null, null, null, null, null, null), Map.of());
    }

    @Post
    HttpResponse<?> create(Edition edition, CurrentPerson person, @Body StoryForm form) {
        requireEditor(edition, person);
        var errors = errors(form);
        if (!errors.isEmpty()) {
            return Forms.invalid(VIEW, page(edition, null, form, errors));
        }
        return HttpResponse.seeOther(submissions.once(form.inzending(), () -> {
            var slug = freeSlug(edition, form.title());
            stories.add(edition.id(), slug, form, person.id(), clock.instant());
            return Flash.at(URI.create(href(edition) + "/" + slug), "story.kept");
        }));
    }

    @Get("/{slug}")
    @View(VIEW)
    EditPage edit(Edition edition, CurrentPerson person, @PathVariable String slug) {
        var story = story(edition, person, slug);
        return page(edition, story, StoryForm.of(story), Map.of());
    }

    @Post("/{slug}")
    HttpResponse<?> update(Edition edition, CurrentPerson person, @PathVariable String slug, @Body StoryForm form) {
        var story = story(edition, person, slug);
        var errors = errors(form);
        if (errors.isEmpty() && !stories.change(story.id(), form.versionRead(), form, person.id(), clock.instant())) {
            errors.put("title", Messages.get("story.stale"));
        }
        return errors.isEmpty() ? Flash.to(URI.create(href(edition) + "/" + slug), "story.kept")
            : Forms.invalid(VIEW, page(edition, story, form, errors));
    }

    @Post("/{slug}/plaatsing")
    HttpResponse<?> publish(Edition edition, CurrentPerson person, @PathVariable String slug) {
        var read = stories.publish(story(edition, person, slug).id(), person.id(), clock.instant());
        return Flash.to(URI.create(href(edition)), read ? "story.published" : "story.four-eyes");
    }

    @Post("/{slug}/intrekking")
    HttpResponse<?> withdraw(Edition edition, CurrentPerson person, @PathVariable String slug) {
        stories.withdraw(story(edition, person, slug).id());
        return Flash.to(URI.create(href(edition)), "story.withdrawn");
    }

    private Story story(Edition edition, CurrentPerson person, String slug) {
        requireEditor(edition, person);
        return stories.bySlug(edition.id(), slug).orElseThrow(NotFound::new);
    }

    /** @throws NotFound for everybody else, as if there is nothing here */
    static void requireEditor(Edition edition, CurrentPerson person) {
        if (!StoryController.isEditor(edition, person)) {
            throw new NotFound();
        }
    }

    private Map<String, String> errors(StoryForm form) {
        var errors = forms.errors(form);
        if (!form.category().isBlank() && Category.of(form.category()).isEmpty()) {
            errors.put("category", Messages.get("post.category.unknown"));
        }
        return errors;
    }

    private String freeSlug(Edition edition, String title) {
        var plain = Normalizer.normalize(title, Normalizer.Form.NFD).toLowerCase(Locale.ROOT).replaceAll("\\p{M}", "")
            .replaceAll("[^a-z0-9]+", "-")
            .replaceAll("^-|-$", "");
        var base = plain.isEmpty() || plain.equals("nieuw") ? "verhaal" : plain.substring(0, Math.min(plain.length(), 60));
        return Stream.iterate(1, number -> number + 1).map(number -> number == 1 ? base : base + "-" + number)
            .filter(slug -> stories.bySlug(edition.id(), slug).isEmpty()).findFirst().orElseThrow();
    }

    private EditPage page(Edition edition, @Nullable Story story, StoryForm form, Map<String, String> errors) {
        return new EditPage(form, errors, story, href(edition) + (story == null ? "" : "/" + story.slug()), href(edition),
            Arrays.stream(Domain.values()).map(domain -> new Option(domain.name(), domain.label())).toList(),
            Arrays.stream(Story.Role.values()).map(role -> new Option(role.name(), Messages.get("story.role." + role.name()))).toList(),
            PostChoices.categories(), story == null ? null : tellers.of(story.id()).orElse(null), asked(edition, story));
    }

    /** The addresses that were asked whether it is theirs and did not answer yet. */
    private List<String> asked(Edition edition, @Nullable Story story) {
        return story == null ? List.of() : namings.open(edition.id(), Naming.Kind.STORY, clock.instant()).stream()
            .filter(one -> one.subjectId() == story.id()).map(Namings.Open::email).toList();
    }

    @Introspected
    record KeptPage(List<Story> stories, String href, String deskHref) {
    }

    /**
     * @param story  null for a new one
     * @param teller whose story it is; null when nobody said so
     * @param asked  addresses that were asked whether it is theirs
     */
    @Introspected
    record EditPage(StoryForm form, Map<String, String> errors, @Nullable Story story, String action, String listHref, List<Option> domains,
                    List<Option> roles, List<Option> categories, @Nullable String teller, List<String> asked) {
    }
}
