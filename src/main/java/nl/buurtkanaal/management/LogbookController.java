package nl.buurtkanaal.management;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.uri.UriBuilder;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.views.View;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import nl.buurtkanaal.edition.Edition;
import nl.buurtkanaal.management.Logbook.ActLine;
import nl.buurtkanaal.person.CurrentPerson;
import nl.buurtkanaal.platform.errors.BadQuery;
import nl.buurtkanaal.platform.views.Messages;
import nl.buurtkanaal.platform.web.Typed;
import nl.buurtkanaal.platform.web.TypedId;

/** The book of acts of an edition, for its administrators: who did what, about whom, when and why. */
@Controller("/{editie}/beheer/logboek")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(SecurityRule.IS_AUTHENTICATED)
class LogbookController {

    static final int PAGE_SIZE = 50;

    private final Logbook logbook;
    private final Clock clock;

    LogbookController(Logbook logbook, Clock clock) {
        this.logbook = logbook;
        this.clock = clock;
    }

    /** @param na the last line that was seen: the page goes on after it */
    @Get
    @View("management/logbook")
    LogbookPage index(Edition edition, CurrentPerson person, @Nullable @QueryValue String wie, @Nullable @QueryValue String wat,
                      @Nullable @QueryValue String kern, @Nullable @QueryValue String dagen, @Nullable @QueryValue String na) {
        Administrators.check(person, edition);
        var filter = LogbookFilter.of(edition, wie, wat, kern, dagen, clock.instant());
        var found = logbook.of(edition.id(), filter, key(na), PAGE_SIZE + 1);
        var shown = found.subList(0, Math.min(PAGE_SIZE, found.size()));
        var form = new FilterForm(Typed.text(wie), Typed.text(wat), Typed.text(kern), Typed.text(dagen));
        var home = "/" + edition.slug() + "/beheer";
        return new LogbookPage(form, shown,
            options(logbook.actorsOf(edition.id()).stream().map(actor -> new Option(String.valueOf(actor.id()), actor.name())), "who"),
            options(LogbookFilter.GROUPS.stream().map(group -> new Option(group, Messages.get("audit.group." + group))), "what"),
            options(edition.kernen().stream().map(one -> new Option(one.slug(), one.name())), "kern"),
            options(Stream.of("7", "30", "365").map(days -> new Option(days, Messages.get("audit.days", days))), "days"),
            na == null ? null : form.href(home, null), found.size() > PAGE_SIZE ? form.href(home, shown.get(PAGE_SIZE - 1).id())
                : null, home);
    }

    private static List<Option> options(Stream<Option> options, String all) {
        return Stream.concat(Stream.of(new Option("", Messages.get("audit.all." + all))), options).toList();
    }

    static long key(@Nullable String value) {
        if (value == null || value.isEmpty()) {
            return Long.MAX_VALUE;
        }
        return TypedId.of(value).orElseThrow(BadQuery::new);
    }

    @Introspected
    record FilterForm(String wie, String wat, String kern, String dagen) {

        String href(String home, @Nullable Long after) {
            var page = UriBuilder.of(home + "/logboek").queryParam("wie", wie).queryParam("wat", wat).queryParam("kern", kern)
                .queryParam("dagen", dagen);
            return (after == null ? page : page.queryParam("na", after)).toString();
        }
    }

    @Introspected
    record Option(String value, String label) {
    }

    /** @param firstHref null on the first page; {@code nextHref} null on the last */
    @Introspected
    record LogbookPage(FilterForm form, List<ActLine> lines, List<Option> actors, List<Option> groups, List<Option> kernen,
                       List<Option> periods, @Nullable String firstHref, @Nullable String nextHref, String homeHref) {
    }
}
