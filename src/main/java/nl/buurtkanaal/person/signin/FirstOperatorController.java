package nl.buurtkanaal.person.signin;

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
import io.micronaut.views.View;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.buurtkanaal.edition.Edition;
import nl.buurtkanaal.edition.Editions;
import nl.buurtkanaal.kern.Kern;
import nl.buurtkanaal.platform.errors.NotFound;
import nl.buurtkanaal.platform.errors.TooMany;
import nl.buurtkanaal.platform.security.Limit;
import nl.buurtkanaal.platform.security.Limits;
import nl.buurtkanaal.platform.security.LocalPath;
import nl.buurtkanaal.platform.security.Network;
import nl.buurtkanaal.platform.views.Messages;
import nl.buurtkanaal.platform.web.Forms;

/** The page behind the link that a first start prints. Without a good link there is no such page. */
@Controller("/eerste-beheerder/{token}")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(SecurityRule.IS_ANONYMOUS)
class FirstOperatorController {

    private static final String VIEW = "person/first-operator";
    private static final Limit TRIES = new Limit("first-operator-network", 30, Duration.ofMinutes(15));

    private final FirstOperator firstOperator;
    private final Editions editions;
    private final Doorway doorway;
    private final Forms forms;
    private final Limits limits;
    private final Network network;
    private final Clock clock;

    FirstOperatorController(FirstOperator firstOperator, Editions editions, Doorway doorway, Forms forms, Limits limits, Network network,
                            Clock clock) {
        this.firstOperator = firstOperator;
        this.editions = editions;
        this.doorway = doorway;
        this.forms = forms;
        this.limits = limits;
        this.network = network;
        this.clock = clock;
    }

    @Get
    @View(VIEW)
    FirstOperatorPage show(HttpRequest<?> request, String token) {
        check(request, token);
        return page(token, new FirstOperatorForm(null, null, null), Map.of());
    }

    @Post
    HttpResponse<?> become(HttpRequest<?> request, String token, @Body FirstOperatorForm form) {
        check(request, token);
        var errors = forms.errors(form);
        var email = EmailAddress.parse(form.email());
        var home = home(form.place());
        if (email.isEmpty()) {
            errors.put("email", Messages.get("email.invalid"));
        }
        if (home.isEmpty()) {
            errors.put("place", Messages.get("sign-up.kern.blank"));
        }
        if (!errors.isEmpty()) {
            return Forms.invalid(VIEW, page(token, form, errors));
        }
        var place = home.get();
        var appointed = firstOperator.become(token, form.shownName().strip(), email.get(), place.kern().id(), place.edition().id(),
            clock.instant()).orElseThrow(NotFound::new);
        var roles = "/" + place.edition().slug() + "/beheer/rollen";
        return appointed.hadAccount() ? HttpResponse.seeOther(URI.create("/inloggen" + LocalPath.asQuery(roles)))
            : doorway.enter(request, appointed.accountId(), true, roles);
    }

    private void check(HttpRequest<?> request, String token) {
        if (!limits.allow(TRIES, network.of(request), clock.instant()).allowed()) {
            throw new TooMany();
        }
        if (!firstOperator.isGood(token, clock.instant())) {
            throw new NotFound("first-operator.gone");
        }
    }

    private Optional<Home> home(@Nullable String place) {
        return homes().stream().filter(home -> home.value().equals(place)).findFirst();
    }

    private List<Home> homes() {
        return editions.open().stream().flatMap(edition -> edition.kernen().stream().map(kern -> new Home(edition, kern))).toList();
    }

    private FirstOperatorPage page(String token, FirstOperatorForm form, Map<String, String> errors) {
        var places = new ArrayList<Choice>();
        places.add(new Choice("", Messages.get("sign-up.kern.choose")));
        homes().forEach(home -> places.add(new Choice(home.value(), home.kern().name() + " (" + home.edition().name() + ")")));
        return new FirstOperatorPage(token, form, errors, places);
    }

    private record Home(Edition edition, Kern kern) {

        String value() {
            return edition.slug() + '/' + kern.slug();
        }
    }

    @Introspected
    record FirstOperatorPage(String token, FirstOperatorForm form, Map<String, String> errors, List<Choice> places) {
    }
}
