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
import java.util.List;
import java.util.Map;
import nl.buurtkanaal.edition.Edition;
import nl.buurtkanaal.person.CurrentPerson;
import nl.buurtkanaal.platform.views.Messages;
import nl.buurtkanaal.platform.web.Flash;
import nl.buurtkanaal.platform.web.Forms;
import nl.buurtkanaal.words.SynonymGroups;
import nl.buurtkanaal.words.SynonymGroups.Group;

/** Words that an edition searches together: what ships with the site, and what its editors add. */
@Controller("/{editie}/redactie/zoekwoorden")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(SecurityRule.IS_ANONYMOUS)
class SynonymController {

    private static final String VIEW = "socialekaart/synonyms";

    private final SynonymGroups groups;

    SynonymController(SynonymGroups groups) {
        this.groups = groups;
    }

    @Get
    @View(VIEW)
    SynonymsPage index(Edition edition, CurrentPerson person) {
        return page(edition, person, new WordsForm(""), Map.of());
    }

    @Post
    HttpResponse<?> add(Edition edition, CurrentPerson person, @Body WordsForm form) {
        EntryAccess.checkEditor(edition, person);
        return switch (groups.add(edition.id(), form.woorden(), person.id())) {
            case ADDED, THERE_ALREADY -> Flash.to(here(edition), "synonym.added");
            case TOO_FEW -> invalid(edition, person, form, Messages.get("synonym.few"));
            case TOO_LONG -> invalid(edition, person, form, Messages.get("synonym.long"));
            case NO_WORDS -> invalid(edition, person, form, Messages.get("synonym.letters"));
        };
    }

    @Post("/{id}/verwijdering")
    HttpResponse<?> remove(Edition edition, CurrentPerson person, @PathVariable long id) {
        EntryAccess.checkEditor(edition, person);
        groups.remove(edition.id(), id, person.id());
        return Flash.to(here(edition), "synonym.removed");
    }

    private HttpResponse<?> invalid(Edition edition, CurrentPerson person, WordsForm form, String error) {
        return Forms.invalid("socialekaart/synonyms", page(edition, person, form, Map.of("woorden", error)));
    }

    private SynonymsPage page(Edition edition, CurrentPerson person, WordsForm form, Map<String, String> errors) {
        EntryAccess.checkEditor(edition, person);
        return new SynonymsPage(RedactieController.href(edition), here(edition).toString(), groups.of(edition.id()),
            SynonymGroups.shipped(), form, errors);
    }

    private static URI here(Edition edition) {
        return URI.create(RedactieController.href(edition) + "/zoekwoorden");
    }

    @Serdeable
    record WordsForm(@Nullable String woorden) {
    }

    @Introspected
    record SynonymsPage(String redactieHref, String href, List<Group> groups, List<String> shipped, WordsForm form,
                        Map<String, String> errors) {
    }
}
