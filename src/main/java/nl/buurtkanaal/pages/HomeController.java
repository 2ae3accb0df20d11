package nl.buurtkanaal.pages;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.views.View;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import nl.buurtkanaal.edition.Edition;
import nl.buurtkanaal.help.Board;
import nl.buurtkanaal.help.BoardQuery;
import nl.buurtkanaal.help.HelpPostCard;
import nl.buurtkanaal.kern.Kern;
import nl.buurtkanaal.person.CurrentPerson;
import nl.buurtkanaal.spreekuur.NearSpreekuur;
import nl.buurtkanaal.spreekuur.Spreekuren;

/** The first page of an edition: one question box, three doors, and what is alive nearby. */
@Controller("/{editie}")
@Secured(SecurityRule.IS_ANONYMOUS)
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
class HomeController {

    private static final int POSTS = 6;
    private static final int SPREEKUREN = 3;

    private final Board board;
    private final Spreekuren spreekuren;
    private final Clock clock;

    HomeController(Board board, Spreekuren spreekuren, Clock clock) {
        this.board = board;
        this.spreekuren = spreekuren;
        this.clock = clock;
    }

    @Get
    @View("pages/home")
    HomePage show(Edition edition, @Nullable CurrentPerson person, HttpRequest<?> request) {
        var kern = OwnKern.of(edition, person, request).orElse(null);
        var query = kern == null ? BoardQuery.of(edition) : BoardQuery.around(edition, kern);
        return new HomePage(board.first(query, person, POSTS), kern, next(edition, kern), edition.kernen());
    }

    private List<NearSpreekuur> next(Edition edition, @Nullable Kern kern) {
        var now = clock.instant();
        if (kern != null) {
            return spreekuren.nearest(edition.id(), kern.id(), now, SPREEKUREN);
        }
        return soonest(edition, now);
    }

    private List<NearSpreekuur> soonest(Edition edition, Instant now) {
        return spreekuren.of(edition.id()).stream()
            .map(spreekuur -> spreekuren.nextWithChanges(spreekuur, now))
            .flatMap(Optional::stream)
            .sorted(Comparator.comparing(near -> near.occurrence().start()))
            .limit(SPREEKUREN)
            .toList();
    }

    /** {@code kern} is the visitor's own, when known: then posts and spreekuren are those around it. */
    @Introspected
    record HomePage(List<HelpPostCard> posts, @Nullable Kern kern, List<NearSpreekuur> spreekuren, List<Kern> kernen) {
    }
}
