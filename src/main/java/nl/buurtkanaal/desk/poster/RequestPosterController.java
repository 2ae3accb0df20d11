package nl.buurtkanaal.desk.poster;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.views.View;
import java.util.List;
import java.util.stream.IntStream;
import nl.buurtkanaal.edition.Edition;
import nl.buurtkanaal.help.Board;
import nl.buurtkanaal.help.BoardQuery;
import nl.buurtkanaal.help.HelpPost.Kind;
import nl.buurtkanaal.help.HelpPostCard;
import nl.buurtkanaal.kern.Kern;
import nl.buurtkanaal.moderation.DeskSeats;
import nl.buurtkanaal.person.Buurtverbinder;
import nl.buurtkanaal.person.CurrentPerson;
import nl.buurtkanaal.person.People;
import nl.buurtkanaal.platform.errors.NotFound;
import nl.buurtkanaal.platform.views.QrCode;

/** The poster with what neighbours of a kern ask, as anybody may read it: without names, quiet requests and orange ones. */
@Controller("/{editie}/balie/posters/{kern}")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(SecurityRule.IS_AUTHENTICATED)
class RequestPosterController {

    private static final int LOOKED_AT = 40;
    private static final int REQUESTS = 4;
    private static final int STRIPS = 8;

    private final DeskSeats seats;
    private final Board board;
    private final People people;

    RequestPosterController(DeskSeats seats, Board board, People people) {
        this.seats = seats;
        this.board = board;
        this.people = people;
    }

    @Get
    @View("desk/poster/show")
    PosterPage show(Edition edition, CurrentPerson person, @PathVariable String kern) {
        var seat = seats.of(person, edition);
        var here = edition.kern(kern);
        if (!seat.isOwn(here.id())) {
            throw new NotFound();
        }
        var asked = requests(edition, here);
        var faces = people.buurtverbindersOf(here.id()).stream().filter(one -> one.phone() != null).toList();
        var call = faces.isEmpty() ? null : faces.get(0);
        var strips = asked.isEmpty() ? List.<Strip>of()
            : IntStream.range(0, STRIPS).mapToObj(i -> strip(edition, asked.get(i % asked.size()))).toList();
        var address = edition.link("/" + edition.slug() + "/hulp?kern=" + here.slug());
        return new PosterPage(here, asked, strips, call, call == null ? edition.phone() : call.phone(), QrCode.of(address),
            edition.link("/" + edition.slug()).replaceFirst("^https?://", ""), seat.href() + "/posters");
    }

    /** As a stranger reads them, those of the kern itself first. */
    private List<HelpPostCard> requests(Edition edition, Kern here) {
        return board.first(BoardQuery.around(edition, here).of(Kind.REQUEST), null, LOOKED_AT).stream()
            .filter(card -> !card.category().orange())
            .sorted((one, other) -> Boolean.compare(one.minutes() != null, other.minutes() != null)).limit(REQUESTS).toList();
    }

    private static Strip strip(Edition edition, HelpPostCard card) {
        return new Strip(card.title(), card.code(), QrCode.of(edition.link(card.href())));
    }

    /** @param phone of the buurtverbinder, or else of the edition */
    @Introspected
    record PosterPage(Kern kern, List<HelpPostCard> asked, List<Strip> strips, @Nullable Buurtverbinder call, @Nullable String phone,
                      QrCode qr, String address, String listHref) {
    }

    /** To tear off. */
    @Introspected
    record Strip(String title, String code, QrCode qr) {
    }
}
