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
import nl.buurtkanaal.kern.Kern;
import nl.buurtkanaal.person.CurrentPerson;
import nl.buurtkanaal.spreekuur.NearSpreekuur;
import nl.buurtkanaal.spreekuur.Spreekuren;
import nl.buurtkanaal.story.Stories;
import nl.buurtkanaal.story.Story;
import nl.buurtkanaal.together.Gatherings;
import nl.buurtkanaal.together.NextGathering;

/** The first page of an edition: what it is, one question box, four doors, whom to call, and what is alive nearby. */
@Controller("/{editie}")
@Secured(SecurityRule.IS_ANONYMOUS)
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
class HomeController {

    private static final int POSTS = 4;
    private static final int GATHERINGS = 4;
    private static final int SPREEKUREN = 2;

    private final Board board;
    private final Gatherings gatherings;
    private final Stories stories;
    private final KnownFaces faces;
    private final Spreekuren spreekuren;
    private final Clock clock;

    HomeController(Board board, Gatherings gatherings, Stories stories, KnownFaces faces, Spreekuren spreekuren, Clock clock) {
        this.board = board;
        this.gatherings = gatherings;
        this.stories = stories;
        this.faces = faces;
        this.spreekuren = spreekuren;
        this.clock = clock;
    }

    @Get
    @View("pages/home")
    HomePage show(Edition edition, @Nullable CurrentPerson person, HttpRequest<?> request) {
        var kern = OwnKern.of(edition, person, request).orElse(null);
        var query = kern == null ? BoardQuery.of(edition) : BoardQuery.around(edition, kern);
        var posts = LivelyPosts.of(board, query, person, POSTS);
        return new HomePage(posts, gatherings.next(edition, kern, person, clock.instant(), GATHERINGS),
            person == null ? stories.ofTheDay(edition.id(), clock.instant()).orElse(null) : null, kern,
            kern == null ? null : faces.near(edition, kern), next(edition, kern), edition.kernen());
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
            .sorted(Comparator.comparing(NearSpreekuur::expected))
            .limit(SPREEKUREN)
            .toList();
    }

    /**
     * {@code kern} is the visitor's own, when known: then posts, spreekuren and whom to call are those around it. A story is for who is
     * new.
     */
    @Introspected
    record HomePage(LivelyPosts posts, List<NextGathering> gatherings, @Nullable Story story, @Nullable Kern kern,
                    @Nullable WhomToCall whom, List<NearSpreekuur> spreekuren, List<Kern> kernen) {
    }
}
