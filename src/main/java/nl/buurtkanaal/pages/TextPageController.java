package nl.buurtkanaal.pages;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.views.View;
import nl.buurtkanaal.edition.Edition;

/** The pages that tell who runs an edition, what is allowed and who can use it. */
@Controller("/{editie}")
@Secured(SecurityRule.IS_ANONYMOUS)
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
class TextPageController {

    @Get("/over")
    @View("pages/over")
    TextPage about(Edition edition) {
        return TextPage.of(edition);
    }

    @Get("/huisregels")
    @View("pages/huisregels")
    TextPage rules(Edition edition) {
        return TextPage.of(edition);
    }

    @Get("/toegankelijkheid")
    @View("pages/toegankelijkheid")
    StatementPage accessibility(Edition edition) {
        return new StatementPage(edition.link("/" + edition.slug()), edition.name(), TextPage.of(edition));
    }

    /** The statement that the law asks of a public body: of which site, and who answers for it. */
    @Introspected
    record StatementPage(String address, String site, TextPage by) {
    }

    @Introspected
    record TextPage(@Nullable String controller, @Nullable String contact, @Nullable String officer, @Nullable String insurance,
                    @Nullable String complaintsPerson, @Nullable String complaintsContact) {
        static TextPage of(Edition edition) {
            return new TextPage(edition.controller(), edition.privacyContact(), edition.fgContact(), edition.insurance(),
                edition.complaintsPerson(), edition.complaintsContact());
        }
    }
}
