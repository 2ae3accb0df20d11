package nl.buurtkanaal.help;

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
import jakarta.validation.constraints.Pattern;
import java.net.URI;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.buurtkanaal.edition.Edition;
import nl.buurtkanaal.help.VisiblePost.Outcome;
import nl.buurtkanaal.person.CurrentPerson;
import nl.buurtkanaal.platform.views.Messages;
import nl.buurtkanaal.platform.web.Flash;
import nl.buurtkanaal.platform.web.Forms;
import nl.buurtkanaal.platform.web.Typed;

/** An author says that it is done; a thank-you to who helped comes on the next page. Or opens the post again. */
@Controller("/{editie}/hulp/{code}")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(SecurityRule.IS_ANONYMOUS)
class PostClosureController {

    private final PostPages pages;
    private final PostLife life;
    private final Forms forms;
    private final Clock clock;

    PostClosureController(PostPages pages, PostLife life, Forms forms, Clock clock) {
        this.pages = pages;
        this.life = life;
        this.forms = forms;
        this.clock = clock;
    }

    @Get("/sluiting")
    @View("help/closure")
    ClosurePage form(Edition edition, CurrentPerson person, @PathVariable String code) {
        return page(edition, pages.own(person, edition, code), new ClosureForm(null), Map.of());
    }

    @Post("/sluiting")
    HttpResponse<?> close(Edition edition, CurrentPerson person, @PathVariable String code, @Body ClosureForm form) {
        var post = pages.own(person, edition, code);
        var errors = forms.errors(form);
        if (!errors.isEmpty()) {
            return Forms.invalid("help/closure", page(edition, post, form, errors));
        }
        life.close(person.id(), post.post().id(), form.outcome(), null, clock.instant());
        return form.outcome() == Outcome.HELPED_HERE ? HttpResponse.seeOther(URI.create(PostPages.show(edition, post) + "/bedankje"))
            : Flash.to(PostPages.show(edition, post), "post.closed");
    }

    @Post("/heropening")
    HttpResponse<?> reopen(Edition edition, CurrentPerson person, @PathVariable String code) {
        var post = pages.own(person, edition, code);
        life.reopen(person.id(), post.post().id(), clock.instant());
        return Flash.to(PostPages.show(edition, post), "post.reopened");
    }

    private static ClosurePage page(Edition edition, VisiblePost post, ClosureForm form, Map<String, String> errors) {
        var kind = post.post().kind().slug();
        var outcomes = Arrays.stream(Outcome.values()).map(ClosureForm::slug)
            .map(slug -> new Option(slug, Messages.get("closure." + kind + "." + slug))).toList();
        return new ClosurePage(form, errors, post.title(), PostPages.show(edition, post).toString(), outcomes);
    }

    /** How it ended. */
    @Introspected
    @Serdeable
    record ClosureForm(@Nullable @Pattern(regexp = "helped-here|helped-elsewhere|no-longer-needed",
        message = "{closure.outcome.blank}") String afloop) {

        ClosureForm {
            afloop = Typed.text(afloop);
        }

        static String slug(Outcome outcome) {
            return outcome.name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        Outcome outcome() {
            return Outcome.valueOf(afloop.toUpperCase(Locale.ROOT).replace('-', '_'));
        }
    }

    @Introspected
    record ClosurePage(ClosureForm form, Map<String, String> errors, String post, String href, List<Option> outcomes) {
    }
}
