package nl.buurtkanaal.tip;

import io.micronaut.core.annotation.Introspected;
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
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import nl.buurtkanaal.category.Category;
import nl.buurtkanaal.edition.Edition;
import nl.buurtkanaal.person.CurrentPerson;
import nl.buurtkanaal.platform.errors.NotFound;
import nl.buurtkanaal.platform.views.Messages;
import nl.buurtkanaal.platform.web.Flash;
import nl.buurtkanaal.platform.web.Forms;

/** Where editors of an edition write its tips. */
@Controller("/{editie}/redactie/tips")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(SecurityRule.IS_ANONYMOUS)
class TipController {

    private static final String VIEW = "tip/edit";

    private final Tips tips;
    private final Forms forms;

    TipController(Tips tips, Forms forms) {
        this.tips = tips;
        this.forms = forms;
    }

    @Get
    @View("tip/index")
    IndexPage index(Edition edition, CurrentPerson person) {
        checkEditor(edition, person);
        var own = tips.own(edition.id());
        return new IndexPage(redactieHref(edition), Arrays.stream(Category.values())
            .map(category -> new Line(category, href(edition, category).toString(), own.contains(category))).toList());
    }

    @Get("/{categorie}")
    @View(VIEW)
    EditPage edit(Edition edition, CurrentPerson person, @PathVariable String categorie) {
        checkEditor(edition, person);
        var category = category(categorie);
        var written = tips.written(edition.id(), category);
        var form = new TipForm(written.map(TipList::tips).orElseGet(() -> String.join("\n", Tips.ours(category))),
            written.map(list -> String.valueOf(list.version())).orElse(""));
        return page(edition, category, form, Map.of());
    }

    @Post("/{categorie}")
    HttpResponse<?> save(Edition edition, CurrentPerson person, @PathVariable String categorie, @Body TipForm form) {
        checkEditor(edition, person);
        var category = category(categorie);
        var errors = forms.errors(form);
        if (errors.isEmpty() && !tips.write(edition.id(), category, form.text(), form.seen(), person.id())) {
            errors.put("tips", Messages.get("tips.changed"));
        }
        tips.forget(edition.id());
        return errors.isEmpty() ? Flash.to(href(edition, category), "tips.saved") : Forms.invalid(VIEW, page(edition, category, form,
            errors));
    }

    private static EditPage page(Edition edition, Category category, TipForm form, Map<String, String> errors) {
        return new EditPage(category, href(edition, category).toString(), redactieHref(edition) + "/tips",
            "/" + edition.slug() + "/hulpwijzer?categorie=" + category.slug(), form, errors, Tips.ours(category));
    }

    private static Category category(String slug) {
        return Category.of(slug).orElseThrow(NotFound::new);
    }

    private static void checkEditor(Edition edition, CurrentPerson person) {
        if (!person.isEditorOf(edition.id()) && !person.isAdministratorOf(edition.id())) {
            throw new NotFound();
        }
    }

    private static String redactieHref(Edition edition) {
        return "/" + edition.slug() + "/redactie";
    }

    private static URI href(Edition edition, Category category) {
        return URI.create(redactieHref(edition) + "/tips/" + category.slug());
    }

    @Introspected
    record IndexPage(String redactieHref, List<Line> lines) {
    }

    /** {@code own}: the edition wrote these itself. */
    @Introspected
    record Line(Category category, String href, boolean own) {
    }

    @Introspected
    record EditPage(Category category, String href, String listHref, String seenHref, TipForm form, Map<String, String> errors,
        List<String> ours) {
    }
}
