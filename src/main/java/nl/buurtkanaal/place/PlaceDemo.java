package nl.buurtkanaal.place;

import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import nl.buurtkanaal.edition.Editions;
import nl.buurtkanaal.platform.database.DemoFiles;
import nl.buurtkanaal.platform.database.DemoPart;
import nl.buurtkanaal.platform.database.OfDemo;

/** The invented places of the demo. */
@Singleton
@OfDemo
class PlaceDemo implements DemoPart {
    private static final int ORDER = 30;

    private final PlaceRepository places;
    private final Editions editions;
    private final DemoFiles files;

    PlaceDemo(PlaceRepository places, Editions editions, DemoFiles files) {
        this.places = places;
        this.editions = editions;
        this.files = files;
    }

    @Override
    public int order() {
        return ORDER;
    }

    /** Those of the editions that are open. */
    @Override
    public void load(Instant now) {
        files.read("places.json", PlaceFile.class).places().forEach(place -> editions.bySlug(place.edition()).ifPresent(edition ->
            places.save(PlaceRow.of(place.uuid(), edition.id(), place.slug(), edition.kern(place.kern()).id(), place.name(), place.what(),
                place.hoursText(), place.wheelchair(), place.toilet(), true, now))));
    }

    /** A place has no dates to move. */
    @Override
    public void shift(long days) {
    }

    @Serdeable
    record PlaceFile(List<PlaceJson> places) {
    }

    @Serdeable
    record PlaceJson(String uuid, String slug, String name, String edition, String kern, String hoursText, boolean wheelchair,
                     boolean toilet, String what) {
    }
}
