package nl.buurtkanaal.pages;

import io.micronaut.context.annotation.Value;
import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.views.ModelAndView;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import nl.buurtkanaal.edition.Edition;
import nl.buurtkanaal.edition.Editions;
import nl.buurtkanaal.help.Board;
import nl.buurtkanaal.help.BoardQuery;
import nl.buurtkanaal.kern.Kern;
import nl.buurtkanaal.kern.KernMap;
import nl.buurtkanaal.kern.KernNeighbour;
import nl.buurtkanaal.kern.Kernen;
import nl.buurtkanaal.person.CurrentPerson;
import nl.buurtkanaal.place.NearPlace;
import nl.buurtkanaal.place.Places;
import nl.buurtkanaal.spreekuur.NearSpreekuur;
import nl.buurtkanaal.spreekuur.Spreekuren;
import nl.buurtkanaal.together.Gatherings;
import nl.buurtkanaal.together.NextGathering;

/** The page of a kern: whom to call, what is asked and offered here and next door, when somebody is there to talk to, and where it lies. */
@Controller("/{editie}/kernen")
@Secured(SecurityRule.IS_ANONYMOUS)
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
class KernController {

    private static final int POSTS = 8;
    private static final int GATHERINGS = 4;
    private static final int SPREEKUREN = 2;
    private static final int PLACES = 3;
    private static final int NEIGHBOURS = 8;

    private final Board board;
    private final Gatherings gatherings;
    private final KnownFaces faces;
    private final Kernen kernen;
    private final Editions editions;
    private final Spreekuren spreekuren;
    private final Places places;
    private final Clock clock;
    private final boolean secure;

    KernController(Board board, Gatherings gatherings, KnownFaces faces, Kernen kernen, Editions editions, Spreekuren spreekuren,
                   Places places, Clock clock,
                   @Value("${buurtkanaal.address}") String address) {
        this.board = board;
        this.gatherings = gatherings;
        this.faces = faces;
        this.kernen = kernen;
        this.editions = editions;
        this.spreekuren = spreekuren;
        this.places = places;
        this.clock = clock;
        this.secure = address.startsWith("https:");
    }

    @Get("/{kern}")
    HttpResponse<?> show(Edition edition, String kern, @Nullable CurrentPerson person) {
        var here = edition.kern(kern);
        if (!here.slug().equals(kern)) {
            return HttpResponse.redirect(URI.create("/" + edition.slug() + "/kernen/" + here.slug()));
        }
        var page = new KernPage(here, faces.near(edition, here), posts(edition, here, person),
            gatherings.next(edition, here, person, clock.instant(), GATHERINGS),
            spreekuren.nearest(edition.id(), here.id(), clock.instant(), SPREEKUREN),
            places.meetingPlacesNear(edition.id(), here.id(), PLACES),
            neighbours(edition, here), kernen.mapOf(here.id()));
        return HttpResponse.ok(new ModelAndView<>("pages/kern", page)).cookie(ChosenPlace.remember(edition, here, secure));
    }

    /** Of the kern and next door; where nothing is asked or offered for half an hour around, of the whole edition. */
    private LivelyPosts posts(Edition edition, Kern here, @Nullable CurrentPerson person) {
        var near = LivelyPosts.of(board, BoardQuery.around(edition, here), person, POSTS);
        return near.any() ? near : LivelyPosts.of(board, BoardQuery.of(edition), person, POSTS).elsewhere();
    }

    private List<NextDoor> neighbours(Edition here, Kern kern) {
        return kernen.nearest(kern.id(), NEIGHBOURS).stream().map(neighbour -> nextDoor(here, neighbour)).toList();
    }

    /** A neighbour across the border of the edition has a page only where its own edition is open. */
    private NextDoor nextDoor(Edition here, KernNeighbour neighbour) {
        var href = editions.ofKern(neighbour.kern().id()).filter(Edition::open)
            .map(edition -> "/" + edition.slug() + "/kernen/" + neighbour.kern().slug()).orElse(null);
        return new NextDoor(here.nameOf(neighbour.kern()), neighbour.minutes(), href);
    }

    @Introspected
    record KernPage(Kern kern, @Nullable WhomToCall whom, LivelyPosts posts, List<NextGathering> gatherings, List<NearSpreekuur> spreekuren,
                    List<NearPlace> places, List<NextDoor> neighbours, KernMap map) {
    }

    /** A neighbouring kern with its minutes by bike. */
    @Introspected
    record NextDoor(String name, int minutes, @Nullable String href) {
    }
}
