package nl.buurtkanaal.pages;

import io.micronaut.context.annotation.Value;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import nl.buurtkanaal.edition.Edition;
import nl.buurtkanaal.edition.Editions;
import nl.buurtkanaal.platform.errors.NotFound;

/** Where to report a weakness of the site: RFC 9116. Without an address to report to there is no such page. */
@Controller("/.well-known/security.txt")
@Produces({MediaType.TEXT_HTML, MediaType.ALL})
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(SecurityRule.IS_ANONYMOUS)
class SecurityTxtController {

    private static final MediaType TEXT = MediaType.of("text/plain; charset=utf-8");
    /** Whoever reads it later than this asks for it again. */
    private static final Duration GOOD_FOR = Duration.ofDays(90);

    private final Editions editions;
    private final String site;
    private final String contact;
    private final Clock clock;

    SecurityTxtController(Editions editions, @Value("${buurtkanaal.address}") String site,
                          @Value("${buurtkanaal.security-contact:}") String contact, Clock clock) {
        this.editions = editions;
        this.site = site.replaceFirst("/+$", "");
        this.contact = contact.strip();
        this.clock = clock;
    }

    @Get
    HttpResponse<?> show(HttpRequest<?> request) {
        var here = editions.byHost(request.getHeaders().get(HttpHeaders.HOST));
        var address = contactFor(here).orElseThrow(NotFound::new);
        var expires = clock.instant().plus(GOOD_FOR).truncatedTo(ChronoUnit.DAYS);
        return HttpResponse.ok("Contact: " + address + "\nExpires: " + expires + "\nPreferred-Languages: nl, en\nCanonical: "
            + here.map(Edition::address).orElse(site) + "/.well-known/security.txt\n").contentType(TEXT);
    }

    private Optional<String> contactFor(Optional<Edition> here) {
        var said = contact.isEmpty() ? Stream.concat(here.stream(), editions.open().stream()).map(Edition::privacyContact)
            .filter(Objects::nonNull).findFirst() : Optional.of(contact);
        return said.map(address -> address.startsWith("https:") || address.startsWith("mailto:") ? address : "mailto:" + address);
    }
}
