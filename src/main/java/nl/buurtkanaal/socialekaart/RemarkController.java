package nl.buurtkanaal.socialekaart;

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
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import nl.buurtkanaal.edition.Edition;
import nl.buurtkanaal.platform.errors.NotFound;
import nl.buurtkanaal.platform.views.Messages;
import nl.buurtkanaal.platform.web.Flash;
import nl.buurtkanaal.platform.web.Forms;
import nl.buurtkanaal.platform.web.Submissions;

/** "Klopt dit niet?": what a visitor says about an entry. Nobody is asked who they are. */
@Controller("/{editie}/sociale-kaart/{slug}/klopt-niet")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(SecurityRule.IS_ANONYMOUS)
class RemarkController {

    private static final String VIEW = "socialekaart/remark";

    private final SocialeKaartRepository entries;
    private final SocialeKaart socialeKaart;
    private final Remarks remarks;
    private final Forms forms;
    private final Submissions submissions;

    RemarkController(SocialeKaartRepository entries, SocialeKaart socialeKaart, Remarks remarks, Forms forms, Submissions submissions) {
        this.entries = entries;
        this.socialeKaart = socialeKaart;
        this.remarks = remarks;
        this.forms = forms;
        this.submissions = submissions;
    }

    @Get
    @View(VIEW)
    RemarkPage form(Edition edition, @PathVariable String slug) {
        return page(edition, slug, new RemarkForm("", "", null), Map.of());
    }

    @Post
    HttpResponse<?> remark(Edition edition, @PathVariable String slug, HttpRequest<?> request, @Body RemarkForm form) {
        var entry = entries.published(edition.id(), slug, socialeKaart.freshSince()).orElseThrow(NotFound::new);
        var errors = forms.errors(form);
        if (errors.isEmpty() && Remarks.tellsTooMuch(form.tekst())) {
            errors.put("tekst", Messages.get("entry.remark.private"));
        }
        if (!errors.isEmpty()) {
            return Forms.invalid("socialekaart/remark", page(edition, slug, form, errors));
        }
        return HttpResponse.seeOther(submissions.once(form.inzending(), () -> {
            remarks.add(edition.id(), entry.id(), Remarks.About.valueOf(form.over()), form.tekst().strip(), request);
            return Flash.at(URI.create(SocialeKaartController.listHref(edition) + "/" + slug), "entry.remark.thanks");
        }));
    }

    private RemarkPage page(Edition edition, String slug, RemarkForm form, Map<String, String> errors) {
        var entry = entries.published(edition.id(), slug, socialeKaart.freshSince()).orElseThrow(NotFound::new);
        var choices = Arrays.stream(Remarks.About.values())
            .map(about -> new EntryForms.Choice(about.name(), Messages.get("entry.remark.about." + about), false)).toList();
        return new RemarkPage(entry.name(), SocialeKaartController.listHref(edition) + "/" + slug, form, errors, choices);
    }

    @Serdeable
    record RemarkForm(@NotBlank(message = "{entry.remark.about.blank}") @Pattern(regexp = "|PHONE|HOURS|GONE|OTHER",
        message = "{entry.choice.unknown}")
                      @Nullable String over,
                      @NotBlank(message = "{entry.remark.blank}") @Size(max = 300, message = "{entry.remark.long}") @Nullable String tekst,
                      @Nullable String inzending) {
    }

    @Introspected
    record RemarkPage(String name, String href, RemarkForm form, Map<String, String> errors, List<EntryForms.Choice> choices) {
    }
}
