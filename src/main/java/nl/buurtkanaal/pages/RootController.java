package nl.buurtkanaal.pages;

import io.micronaut.context.annotation.Value;
import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.views.ModelAndView;
import java.net.URI;
import java.util.List;
import nl.buurtkanaal.edition.Edition;
import nl.buurtkanaal.edition.Editions;
import nl.buurtkanaal.platform.errors.NotFound;

/** The front door: leads to the only edition, to the one of the host name or the one chosen last; otherwise asks for the place. */
@Controller("/")
@Secured(SecurityRule.IS_ANONYMOUS)
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@ExecuteOn(TaskExecutors.BLOCKING)
class RootController {

    private final Editions editions;
    private final boolean secure;

    RootController(Editions editions, @Value("${buurtkanaal.address}") String address) {
        this.editions = editions;
        this.secure = address.startsWith("https:");
    }

    @Get
    HttpResponse<?> index(HttpRequest<?> request) {
        var open = editions.open();
        if (open.size() == 1) {
            return HttpResponse.seeOther(home(open.get(0)));
        }
        var chosen = SiteFrame.chosen(request, editions);
        return chosen.<HttpResponse<?>>map(edition -> HttpResponse.seeOther(home(edition))).orElseGet(() -> picker());
    }

    /** The picker, also for who chose before and now wants another place. */
    @Get("/kies")
    HttpResponse<?> choose() {
        return picker();
    }

    @Post("/kies")
    HttpResponse<?> chosen(@Body ChoiceForm form) {
        var edition = editions.bySlug(form.edition()).orElseThrow(NotFound::new);
        return HttpResponse.seeOther(home(edition)).cookie(ChosenPlace.remember(edition, secure));
    }

    private HttpResponse<?> picker() {
        return HttpResponse.ok(new ModelAndView<>("pages/picker", new PickerPage(editions.open().stream()
            .map(edition -> new EditionCard(edition.slug(), edition.name(), edition.place(),
                String.join(", ", edition.kernen().stream().limit(6).map(kern -> kern.name()).toList())))
            .toList())));
    }

    private static URI home(Edition edition) {
        return URI.create("/" + edition.slug());
    }

    @Serdeable
    record ChoiceForm(@Nullable String edition) {
    }

    @Introspected
    record PickerPage(List<EditionCard> editions) {
    }

    @Introspected
    record EditionCard(String slug, String name, String place, String kernen) {
    }
}
