package nl.buurtkanaal.place;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.views.View;
import java.util.List;
import nl.buurtkanaal.edition.Edition;
import nl.buurtkanaal.kern.EditionMap;
import nl.buurtkanaal.kern.Kern;
import nl.buurtkanaal.kern.Kernen;
import nl.buurtkanaal.kern.MapLink;
import nl.buurtkanaal.person.CurrentPerson;
import nl.buurtkanaal.platform.views.Messages;

/** Safe places for a first meeting. */
@Controller("/{editie}/ontmoetingsplekken")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(SecurityRule.IS_ANONYMOUS)
class PlaceController {
    private final Places places;
    private final Kernen kernen;

    PlaceController(Places places, Kernen kernen) {
        this.places = places;
        this.kernen = kernen;
    }

    @Get
    @View("place/index")
    IndexPage index(Edition edition, @Nullable CurrentPerson person) {
        var found = places.meetingPlacesByKern(edition.id());
        var map = kernen.mapOf(edition.kernen())
            .map(drawn -> new MapPart(drawn.viewBox(), drawn.spots().stream().map(spot -> link(spot, found)).toList()));
        var keeper = person != null && (person.isEditorOf(edition.id()) || person.isAdministratorOf(edition.id()));
        return new IndexPage(found, "/" + edition.slug() + "/spreekuren", found.isEmpty() ? null : map.orElse(null),
            keeper ? "/" + edition.slug() + "/redactie/plekken" : null);
    }

    private static MapLink link(EditionMap.Spot spot, List<KernPlace> found) {
        var here = found.stream().filter(each -> each.kern().id() == spot.kern().id()).toList();
        return new MapLink(spot, here.isEmpty() ? null : "#" + here.get(0).place().slug(), spot.kern().name() + ": "
            + (here.size() == 1 ? Messages.get("plek.map.one") : Messages.get("plek.map.many", here.size())), false);
    }

    /**
     * By kern in the order of a Dutch register.
     *
     * @param map      null where there is nothing to see on it
     * @param keepHref where editors change it; null for everybody else
     */
    @Introspected
    record IndexPage(List<KernPlace> places, String spreekurenHref, @Nullable MapPart map, @Nullable String keepHref) {
    }

    @Introspected
    record MapPart(String viewBox, List<MapLink> links) {
    }

    @Introspected
    record KernPlace(Kern kern, Place place) {
    }
}
