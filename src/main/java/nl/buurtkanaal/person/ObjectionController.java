package nl.buurtkanaal.person;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpRequest;
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
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.Clock;
import java.util.Map;
import nl.buurtkanaal.platform.errors.NotFound;
import nl.buurtkanaal.platform.views.Frame;
import nl.buurtkanaal.platform.views.Messages;
import nl.buurtkanaal.platform.web.Flash;
import nl.buurtkanaal.platform.web.Forms;
import nl.buurtkanaal.platform.web.Typed;
import nl.buurtkanaal.words.Finding;
import nl.buurtkanaal.words.TextCheck;

/**
 * The page behind the mail about a pause or a ban: why, by whom, and the way to object. Its code is all that one needs, since who is banned
 * cannot sign in.
 */
@Controller("/bezwaar/{kenmerk}")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(SecurityRule.IS_ANONYMOUS)
class ObjectionController {

    private static final String VIEW = "person/objection";

    private final Measures measures;
    private final Objections objections;
    private final People people;
    private final Forms forms;
    private final Clock clock;

    ObjectionController(Measures measures, Objections objections, People people, Forms forms, Clock clock) {
        this.measures = measures;
        this.objections = objections;
        this.people = people;
        this.forms = forms;
        this.clock = clock;
    }

    @Get
    @View(VIEW)
    ObjectionPage show(@PathVariable String kenmerk, HttpRequest<?> request) {
        return page(find(kenmerk, request), ObjectionForm.EMPTY, Map.of());
    }

    @Post
    HttpResponse<?> object(@PathVariable String kenmerk, @Body ObjectionForm form, HttpRequest<?> request) {
        var measure = find(kenmerk, request);
        var errors = forms.errors(form);
        if (TextCheck.kinds(form.bezwaar()).contains(Finding.Kind.BSN)) {
            errors.putIfAbsent("bezwaar", Messages.get("moderation.note.bsn"));
        }
        if (!errors.isEmpty()) {
            return Forms.invalid(VIEW, page(measure, form, errors));
        }
        if (measure.holds()) {
            objections.make(measure, form.bezwaar(), clock.instant());
        }
        return Flash.to(URI.create("/bezwaar/" + measure.code()), "objection.made");
    }

    /** In the colours of the person's own edition. */
    private Measure find(String code, HttpRequest<?> request) {
        var measure = measures.byCode(code).orElseThrow(NotFound::new);
        people.byId(measure.personId()).ifPresent(person -> request.setAttribute(Frame.EDITION, person.editionId()));
        return measure;
    }

    private ObjectionPage page(Measure measure, ObjectionForm form, Map<String, String> errors) {
        return new ObjectionPage(Messages.get("objection.page." + measure.kind()), measure, objections.to(measure.code()).orElse(null),
            form, errors,
            "/bezwaar/" + measure.code());
    }

    /** Why it is not right. */
    @Introspected
    @Serdeable
    record ObjectionForm(@Nullable @NotBlank(message = "{objection.words.blank}") @Size(max = 1000,
        message = "{objection.words.long}") String bezwaar) {

        static final ObjectionForm EMPTY = new ObjectionForm("");

        ObjectionForm {
            bezwaar = Typed.words(bezwaar);
        }
    }

    /** @param objection null as long as none was made */
    @Introspected
    record ObjectionPage(String title, Measure measure, @Nullable Objection objection, ObjectionForm form, Map<String, String> errors,
        String href) {
    }
}
