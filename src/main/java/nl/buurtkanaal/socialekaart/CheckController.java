package nl.buurtkanaal.socialekaart;

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
import java.net.URI;
import java.util.Map;
import nl.buurtkanaal.edition.Edition;
import nl.buurtkanaal.platform.errors.NotFound;
import nl.buurtkanaal.platform.views.Messages;
import nl.buurtkanaal.platform.web.Flash;
import nl.buurtkanaal.platform.web.Forms;
import nl.buurtkanaal.socialekaart.CheckRepository.Asked;

/**
 * The page behind the mail to an organisation: "Ja, dit klopt nog", by one button. Looking at it changes nothing, and the link works once.
 */
@Controller("/{editie}/klopt-dit-nog/{token}")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(SecurityRule.IS_ANONYMOUS)
class CheckController {

    private static final String VIEW = "socialekaart/still-right";
    private static final int LONGEST = 300;

    private final EntryChecks checks;
    private final CheckLinks links;
    private final SocialeKaartRepository entries;
    private final EntryEditing editing;
    private final EntryForms forms;
    private final CheckRepository repository;

    CheckController(EntryChecks checks, CheckLinks links, SocialeKaartRepository entries, EntryEditing editing, EntryForms forms,
                    CheckRepository repository) {
        this.checks = checks;
        this.links = links;
        this.entries = entries;
        this.editing = editing;
        this.forms = forms;
        this.repository = repository;
    }

    @Get
    @View(VIEW)
    CheckPage show(Edition edition, @PathVariable String token) {
        return page(edition, token, new ChangeForm(null), Map.of());
    }

    @Post
    HttpResponse<?> confirm(Edition edition, @PathVariable String token) {
        var asked = asked(edition, token);
        return checks.confirm(asked) ? Flash.to(entryHref(edition, asked), "entry.still-right")
            : Flash.to(here(edition, token), "entry.check.done");
    }

    @Post("/wijziging")
    HttpResponse<?> changed(Edition edition, @PathVariable String token, @Body ChangeForm form) {
        var what = form.tekst() == null ? "" : form.tekst().strip();
        var error = what.isEmpty() ? "entry.remark.blank" : what.length() > LONGEST ? "entry.remark.long"
            : Remarks.tellsTooMuch(what) ? "entry.remark.private" : null;
        if (error != null) {
            return Forms.invalid("socialekaart/still-right", page(edition, token, form, Map.of("tekst", Messages.get(error))));
        }
        return checks.changed(asked(edition, token), what) ? Flash.to(here(edition, token), "entry.check.changed")
            : Flash.to(here(edition, token), "entry.check.done");
    }

    private CheckPage page(Edition edition, String token, ChangeForm form, Map<String, String> errors) {
        var asked = asked(edition, token);
        var row = entries.findById(asked.entryId()).orElseThrow(NotFound::new);
        return new CheckPage(asked.name(), asked.open() && !repository.isAnswered(asked.checkId()),
            editing.contentOf(row).fields(forms.naming()).entrySet().stream().filter(field -> !field.getValue().isEmpty())
                .map(field -> new Fact(Messages.get("entry.field." + field.getKey()), field.getValue())).toList(),
            form, errors, here(edition, token).toString());
    }

    private Asked asked(Edition edition, String token) {
        var check = links.checkOf(token);
        if (check.isEmpty()) {
            throw new NotFound();
        }
        return checks.asked(edition.id(), check.getAsLong()).orElseThrow(NotFound::new);
    }

    private static URI here(Edition edition, String token) {
        return URI.create("/" + edition.slug() + "/klopt-dit-nog/" + token);
    }

    private static URI entryHref(Edition edition, Asked asked) {
        return URI.create(SocialeKaartController.listHref(edition) + "/" + asked.slug());
    }

    @Serdeable
    record ChangeForm(@Nullable String tekst) {
    }

    /** @param open nobody answered yet */
    @Introspected
    record CheckPage(String name, boolean open, java.util.List<Fact> facts, ChangeForm form, Map<String, String> errors, String href) {
    }

    @Introspected
    record Fact(String name, String text) {
    }
}
