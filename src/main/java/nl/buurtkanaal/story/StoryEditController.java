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
import nl.buurtkanaal.story.Publications.Trace;

/** Editors write stories, and put those of others on the site. */
@Controller("/{editie}/redactie/verhalen")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(SecurityRule.IS_AUTHENTICATED)
class StoryEditController {

    private static final String VIEW = "story/edit";

    private final Stories stories;
    private final Publications publications;
    private final Revisions revisions;
    private final Tellers tellers;
    private final Namings namings;
    private final Forms forms;
    private final Submissions submissions;
    private final Clock clock;

    StoryEditController(Stories stories, Publications publications, Revisions revisions, Tellers tellers, Namings namings, Forms forms,
                        Submissions submissions, Clock clock) {
        this.stories = stories;
        this.publications = publications;
        this.revisions = revisions;
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
        var traces = publications.traces(edition.id());
        var rows = stories.all(edition.id()).stream().map(story -> new Row(story, traces.get(story.id()))).toList();
        return new KeptPage(rows, href(edition), "/" + edition.slug() + "/redactie");
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

    /** The words of what is on the site stay there; what is typed waits beside them. */
    @Post("/{slug}")
    HttpResponse<?> update(Edition edition, CurrentPerson person, @PathVariable String slug, @Body StoryForm form) {
        var story = story(edition, person, slug);
        var errors = errors(form);
        var made = submissions.made(form.inzending());
        if (made.isPresent()) {
            return HttpResponse.seeOther(made.get());
        }
        if (errors.isEmpty() && story.published() && form.versionRead() == story.version()
            && revisions.draftOf(edition.id(), story).isEmpty()) {
            return HttpResponse.seeOther(submissions.once(form.inzending(), () -> Flash.at(URI.create(href(edition) + "/"
                + revisions.begin(edition.id(), story, form, person.id(), clock.instant())), "story.changed")));
        }
        if (errors.isEmpty() && !stories.change(story.id(), form.versionRead(), form, person.id(), clock.instant())) {
            errors.put("title", Messages.get("story.stale"));
        }
        return errors.isEmpty() ? Flash.to(URI.create(href(edition) + "/" + slug), "story.kept")
            : Forms.invalid(VIEW, page(edition, story, form, errors));
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
            PostChoices.categories(), story == null ? null : tellers.of(story.id()).orElse(null), asked(edition, story),
            story == null ? null : publications.traces(edition.id()).get(story.id()));
    }

    /** The addresses that were asked whether it is theirs and did not answer yet. */
    private List<String> asked(Edition edition, @Nullable Story story) {
        return story == null ? List.of() : namings.open(edition.id(), Naming.Kind.STORY, clock.instant()).stream()
            .filter(one -> one.subjectId() == story.id()).map(Namings.Open::email).toList();
    }

    @Introspected
    record KeptPage(List<Row> stories, String href, String deskHref) {
    }

    @Introspected
    record Row(Story story, @Nullable Trace trace) {
    }

    /**
     * @param story  null for a new one
     * @param teller whose story it is; null when nobody said so
     * @param asked  addresses that were asked whether it is theirs
     * @param trace  who wrote it and who put it on the site; null for a new one
     */
    @Introspected
    record EditPage(StoryForm form, Map<String, String> errors, @Nullable Story story, String action, String listHref, List<Option> domains,
                    List<Option> roles, List<Option> categories, @Nullable String teller, List<String> asked,
                    @Nullable Trace trace) {
    }
}
