package nl.buurtkanaal.agreement;

import io.micronaut.core.annotation.Nullable;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.buurtkanaal.kern.Kernen;
import nl.buurtkanaal.place.Places;
import nl.buurtkanaal.platform.views.Messages;

/** Says where two people meet. */
@Singleton
class PlaceWords {

    private final Places places;
    private final Kernen kernen;

    PlaceWords(Places places, Kernen kernen) {
        this.places = places;
        this.kernen = kernen;
    }

    /** "Waar: De Rank in Oeken." Null when nothing was said about it. */
    @Nullable String sentence(@Nullable Long placeId, @Nullable String words) {
        var place = placeId == null ? null : places.withIds(List.of(placeId)).get(placeId);
        return sentence(place == null ? null : place.name(), place == null ? null : place.kernId(), words);
    }

    @Nullable String sentence(@Nullable String name, @Nullable Long kernId, @Nullable String words) {
        var where = name == null || kernId == null ? words : named(name, kernen.byId(kernId).name());
        return where == null ? null : Messages.get("agreement.where", where);
    }

    /** "De Rank in Oeken"; a name that tells its kern itself tells it once. */
    static String named(String name, String kern) {
        return name.contains(kern) ? name : Messages.get("agreement.place", name, kern);
    }

    /** As a calendar wants it: "De Rank, Kerkweg 1, Oeken". Null when nothing was said. */
    @Nullable String address(Arranged arranged) {
        if (arranged.placeName() == null || arranged.placeKernId() == null) {
            return arranged.placeWords();
        }
        return Stream.of(arranged.placeName(), arranged.placeStreet(), kernen.byId(arranged.placeKernId()).name())
            .filter(part -> part != null && !part.isBlank()).collect(Collectors.joining(", "));
    }
}
