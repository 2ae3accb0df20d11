package nl.buurtkanaal.person.signin;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
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
import io.micronaut.views.ModelAndView;
import io.micronaut.views.View;
import java.net.URI;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import nl.buurtkanaal.person.CurrentPerson;
import nl.buurtkanaal.platform.security.LocalPath;
import nl.buurtkanaal.platform.security.Network;
import nl.buurtkanaal.platform.views.Frame;
import nl.buurtkanaal.platform.views.Messages;

/** Asking for a link by mail, and the page with one button behind it. Opening that page changes nothing: mail scanners open it too. */
@Controller("/inloggen")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(SecurityRule.IS_ANONYMOUS)
class SignInLinkController {

    private static final URI SENT = URI.create("/inloggen/verstuurd");

    private final SignIns signIns;
    private final MailLinks links;
    private final SignInPages pages;
    private final Doorway doorway;
    private final Network network;
    private final Clock clock;

    SignInLinkController(SignIns signIns, MailLinks links, SignInPages pages, Doorway doorway, Network network, Clock clock) {
        this.signIns = signIns;
        this.links = links;
        this.pages = pages;
        this.doorway = doorway;
        this.network = network;
        this.clock = clock;
    }

    @Post("/link")
    HttpResponse<?> request(HttpRequest<?> request, @Body SignInForm form) {
        var email = EmailAddress.parse(form.linkEmail());
        if (email.isEmpty()) {
            return pages.again(request, HttpStatus.UNPROCESSABLE_ENTITY, form, "linkEmail", "email.invalid");
        }
        var answer = signIns.requestLink(email.get(), LocalPath.of(form.terug()).orElse(null), network.of(request), clock.instant());
        return answer.allowed() ? HttpResponse.seeOther(SENT)
            : pages.again(request, HttpStatus.TOO_MANY_REQUESTS, form, "linkEmail", "sign-in.link.slow", answer.minutes());
    }

    @Get("/verstuurd")
    @View("person/link-sent")
    Map<String, Object> sent() {
        return Map.of();
    }

    @Get("/link/{token}")
    HttpResponse<?> open(HttpRequest<?> request, String token, @Nullable CurrentPerson person) {
        var link = links.find(token, MailLink.Purpose.SIGN_IN);
        link.flatMap(signIns::editionOf).ifPresent(edition -> request.setAttribute(Frame.EDITION, edition));
        if (link.isPresent() && link.get().isGoodAt(clock.instant())) {
            return HttpResponse.ok(new ModelAndView<>("person/link", new LinkPage(token)));
        }
        return person == null ? gone(HttpStatus.GONE, link, Map.of())
            : HttpResponse.seeOther(Doorway.to(link.map(MailLink::continuation).orElse(null)));
    }

    @Post("/link/{token}")
    HttpResponse<?> use(HttpRequest<?> request, String token, @Body PressForm form) {
        var link = links.find(token, MailLink.Purpose.SIGN_IN);
        link.flatMap(signIns::editionOf).ifPresent(edition -> request.setAttribute(Frame.EDITION, edition));
        var entry = signIns.byLink(token, form.inzending(), clock.instant());
        if (entry instanceof Entry.Granted granted) {
            return doorway.enter(request, granted.holder().accountId(), true, granted.continuation().orElse(null));
        }
        return entry instanceof Entry.Banned ? Doorway.banned() : gone(HttpStatus.GONE, link, Map.of());
    }

    /** A new link to where the old one was mailed, without typing an address, and without showing one to who found an old link. */
    @Post("/link/{token}/nieuw")
    HttpResponse<?> renew(HttpRequest<?> request, String token) {
        var link = links.find(token, MailLink.Purpose.SIGN_IN);
        var email = link.flatMap(signIns::addressOf);
        if (email.isEmpty()) {
            return gone(HttpStatus.GONE, Optional.empty(), Map.of());
        }
        var answer = signIns.requestLink(email.get(), link.get().continuation(), network.of(request), clock.instant());
        return answer.allowed() ? HttpResponse.seeOther(SENT)
            : gone(HttpStatus.TOO_MANY_REQUESTS, link, Map.of("nieuwe-link", Messages.get("sign-in.link.slow", answer.minutes())));
    }

    /** The page of a link that is over: where it is one of ours, a button brings a new one. */
    private HttpResponse<?> gone(HttpStatus status, Optional<MailLink> link, Map<String, String> errors) {
        var token = link.filter(old -> old.accountId() != null).flatMap(old -> links.tokenOf(old.id())).orElse(null);
        return HttpResponse.status(status)
            .body(new ModelAndView<>("person/link-gone", new GonePage(token, SignInForm.empty(null), errors)));
    }

    @Introspected
    record LinkPage(String token) {
    }

    @Introspected
    record GonePage(@Nullable String token, SignInForm form, Map<String, String> errors) {
    }
}
