package nl.buurtkanaal.spreekuur.feed;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import nl.buurtkanaal.edition.Edition;
import nl.buurtkanaal.platform.errors.NotFound;
import nl.buurtkanaal.platform.time.Time;
import nl.buurtkanaal.platform.views.Messages;
import nl.buurtkanaal.spreekuur.Spreekuren;
import nl.buurtkanaal.spreekuur.Spreekuur;

/** Calendars to subscribe to. Asked for again and again by programs, so an unchanged one is a 304. */
@Controller("/{editie}")
@Produces(MediaType.ALL)
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(SecurityRule.IS_ANONYMOUS)
class FeedController {

    private static final MediaType CALENDAR = MediaType.of("text/calendar; charset=utf-8");

    private final Spreekuren spreekuren;
    private final List<KernAgenda> agendas;
    private final Clock clock;

    FeedController(Spreekuren spreekuren, List<KernAgenda> agendas, Clock clock) {
        this.spreekuren = spreekuren;
        this.agendas = agendas;
        this.clock = clock;
    }

    @Get("/spreekuren.ics")
    HttpResponse<?> edition(Edition edition, HttpRequest<?> request) {
        return feed(edition, Messages.get("feed.name", edition.name()), spreekuren.of(edition.id()), List.of(), request);
    }

    /** Those of the kern, or where there are none the nearest one; and what else the kern has in its calendar. */
    @Get("/kernen/{kern}/spreekuren.ics")
    HttpResponse<?> kern(Edition edition, @PathVariable String kern, HttpRequest<?> request) {
        var here = edition.kern(kern);
        var own = spreekuren.in(edition.id(), here.id());
        var shown = !own.isEmpty() ? own : spreekuren.nextNear(edition.id(), here.id(), clock.instant())
            .map(near -> List.of(near.occurrence().spreekuur()))
            .orElse(List.of());
        var items = agendas.stream().flatMap(agenda -> agenda.of(edition, here).stream()).sorted(Comparator.comparing(AgendaItem::uid))
            .toList();
        return feed(edition, Messages.get("feed.nameOfKern", here.name()), shown, items, request);
    }

    @Get("/spreekuren/{slug}.ics")
    HttpResponse<?> one(Edition edition, @PathVariable String slug, HttpRequest<?> request) {
        var spreekuur = spreekuren.bySlug(edition.id(), slug).orElseThrow(NotFound::new);
        return feed(edition, spreekuur.title(), List.of(spreekuur), List.of(), request);
    }

    private HttpResponse<?> feed(Edition edition, String name, List<Spreekuur> shown, List<AgendaItem> items, HttpRequest<?> request) {
        var from = LocalDate.ofInstant(clock.instant(), Time.ZONE).minusMonths(1).withDayOfMonth(1);
        var planned = shown.stream().map(spreekuur -> new CalendarFeed.Planned(spreekuur,
            spreekuren.upcoming(spreekuur, from.atStartOfDay(Time.ZONE).toInstant(), Integer.MAX_VALUE))).toList();
        var bytes = new CalendarFeed(edition.link("/" + edition.slug()), edition.phone()).write(name, planned, items, from);
        var etag = etag(bytes);
        var answer = isKnown(request, etag) ? HttpResponse.notModified() : HttpResponse.ok(bytes).contentType(CALENDAR);
        return answer.header(HttpHeaders.ETAG, etag).header(HttpHeaders.CACHE_CONTROL, "public, no-cache");
    }

    private static boolean isKnown(HttpRequest<?> request, String etag) {
        var known = request.getHeaders().get(HttpHeaders.IF_NONE_MATCH);
        return known != null && Arrays.stream(known.split(",")).map(one -> one.strip().replaceFirst("^W/", ""))
            .anyMatch(one -> one.equals(etag) || one.equals("*"));
    }

    private static String etag(byte[] bytes) {
        try {
            return '"' + HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes), 0, 12) + '"';
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
