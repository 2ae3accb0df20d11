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
import java.util.List;
import nl.buurtkanaal.category.Category;
import nl.buurtkanaal.category.Rubriek;
import nl.buurtkanaal.edition.Edition;
import nl.buurtkanaal.help.Board;
import nl.buurtkanaal.help.BoardQuery;
import nl.buurtkanaal.help.HelpPost.Kind;
import nl.buurtkanaal.help.HelpPostCard;
import nl.buurtkanaal.help.Option;
import nl.buurtkanaal.help.PostChoices;
import nl.buurtkanaal.kern.Kern;
import nl.buurtkanaal.person.CurrentPerson;
import nl.buurtkanaal.socialekaart.SocialeKaart;
import nl.buurtkanaal.socialekaart.SocialeKaartCard;
import nl.buurtkanaal.spreekuur.NearSpreekuur;
import nl.buurtkanaal.spreekuur.Spreekuren;
import nl.buurtkanaal.together.Gatherings;
import nl.buurtkanaal.together.NamedGathering;

/**
 * For who cares for somebody: have it taken over for a while, people to talk to, and eight questions that are nobody else's business. What
 * is ticked there is in no form: it has nowhere to go.
 */
@Controller("/{editie}/mantelzorg")
@Secured(SecurityRule.IS_ANONYMOUS)
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
class MantelzorgController {

    private static final int ENTRIES = 3;
    private static final int OFFERS = 1;
    private static final int SPREEKUREN = 1;
    private static final int MEETINGS = 3;
    /** Serves no entry but those for the whole edition. */
    private static final long NO_KERN = 0;

    private final Board board;
    private final SocialeKaart socialeKaart;
    private final Spreekuren spreekuren;
    private final Gatherings gatherings;
    private final KnownFaces faces;
    private final Clock clock;

    MantelzorgController(Board board, SocialeKaart socialeKaart, Spreekuren spreekuren, Gatherings gatherings, KnownFaces faces,
                         Clock clock) {
        this.gatherings = gatherings;
        this.board = board;
        this.socialeKaart = socialeKaart;
        this.spreekuren = spreekuren;
        this.faces = faces;
        this.clock = clock;
    }

    @Get
    @View("pages/mantelzorg")
    MantelzorgPage show(Edition edition, @Nullable CurrentPerson person, HttpRequest<?> request) {
        var kern = OwnKern.of(edition, person, request).orElse(null);
        var around = kern == null ? BoardQuery.of(edition) : BoardQuery.around(edition, kern);
        return new MantelzorgPage(kern, PostChoices.kernen(edition.kernen()), CarePlaces.of(entries(edition, kern)),
            board.first(around.of(Kind.OFFER).of(Category.RESPIJT), person, OFFERS), next(edition, kern),
            gatherings.inNameOf(edition, Rubriek.MANTELZORG, kern, person, clock.instant(), MEETINGS),
            kern == null ? null : faces.near(edition, kern));
    }

    /** The eight questions, to tick on the screen or on paper. */
    @Get("/hoe-gaat-het")
    @View("pages/hoe-gaat-het")
    TalkPage questions(Edition edition, @Nullable CurrentPerson person, HttpRequest<?> request) {
        return talk(edition, person, request);
    }

    /** For a child of twelve who cares for somebody at home. */
    @Get("/jong")
    @View("pages/mantelzorg-jong")
    TalkPage young(Edition edition, @Nullable CurrentPerson person, HttpRequest<?> request) {
        return talk(edition, person, request);
    }

    private TalkPage talk(Edition edition, @Nullable CurrentPerson person, HttpRequest<?> request) {
        var kern = OwnKern.of(edition, person, request).orElse(null);
        return new TalkPage(CarePlaces.of(entries(edition, kern)), kern == null ? null : faces.near(edition, kern));
    }

    private List<SocialeKaartCard> entries(Edition edition, @Nullable Kern kern) {
        return socialeKaart.about(edition.id(), kern == null ? NO_KERN : kern.id(), Category.RESPIJT, ENTRIES);
    }

    private List<NearSpreekuur> next(Edition edition, @Nullable Kern kern) {
        var now = clock.instant();
        return kern == null ? spreekuren.soonest(edition.id(), now).stream().toList()
            : spreekuren.nearest(edition.id(), kern.id(), now, SPREEKUREN);
    }

    /**
     * {@code kern} is the visitor's own, when known; else it is chosen from {@code kernen} with the request. {@code spreekuren} and
     * {@code meetings} are where one can meet somebody next.
     */
    @Introspected
    record MantelzorgPage(@Nullable Kern kern, List<Option> kernen, CarePlaces places, List<HelpPostCard> offers,
                          List<NearSpreekuur> spreekuren, List<NamedGathering> meetings, @Nullable WhomToCall whom) {
    }

    /** Where a page ends: with people to talk to. */
    @Introspected
    record TalkPage(CarePlaces places, @Nullable WhomToCall whom) {
    }
}
