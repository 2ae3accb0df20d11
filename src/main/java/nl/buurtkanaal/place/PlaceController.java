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
import nl.buurtkanaal.kern.Kern;

/** Safe places for a first meeting. */
@Controller("/{editie}/ontmoetingsplekken")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(SecurityRule.IS_ANONYMOUS)
class PlaceController {
    private final Places places;

    PlaceController(Places places) {
        this.places = places;
    }

    @Get
    @View("place/index")
    IndexPage index(Edition edition) {
        return new IndexPage(places.meetingPlacesByKern(edition.id()), "/" + edition.slug() + "/spreekuren");
    }

    /** By kern in the order of a Dutch register. */
    @Introspected
    record IndexPage(List<KernPlace> places, String spreekurenHref) {
    }

    @Introspected
    record KernPlace(Kern kern, Place place) {
    }
}
