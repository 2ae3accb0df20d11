package nl.buurtkanaal.place;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.text.Normalizer;
import java.time.Clock;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.buurtkanaal.kern.Kern;
import nl.buurtkanaal.kern.Kernen;
import nl.buurtkanaal.place.PlaceController.KernPlace;

/** Finds the places of an edition. */
@Singleton
public class Places {
    private static final int LONGEST_SLUG = 70;

    private final PlaceRepository places;
    private final Kernen kernen;
    private final Clock clock;

    Places(PlaceRepository places, Kernen kernen, Clock clock) {
        this.places = places;
        this.kernen = kernen;
        this.clock = clock;
    }

    /** The ontmoetingsplekken nearest to a Kern, nearest first and then by name, at most {@code limit}; one question to the database. */
    public List<NearPlace> meetingPlacesNear(long editionId, long kernId, int limit) {
        return places.meetingPlaces(editionId).stream()
            .map(place -> new NearPlace(place, kernen.byId(place.kernId()), minutes(kernId, place.kernId())))
            .sorted(Comparator.comparing(near -> near.minutes() == null ? Integer.MAX_VALUE : near.minutes()))
            .limit(limit).toList();
    }

    /** Places by id, those that closed included; an unknown id is absent. */
    public Map<Long, Place> withIds(Collection<Long> ids) {
        return ids.isEmpty() ? Map.of() : places.withIds(ids).stream().collect(Collectors.toMap(Place::id, Function.identity()));
    }

    /** Every place of an edition that is in use, by name; an edition has some tens. */
    public List<Place> inUse(long editionId) {
        return places.inUse(editionId);
    }

    /** A place of this edition, in use or not. */
    public Optional<Place> bySlug(long editionId, String slug) {
        return places.bySlug(editionId, slug);
    }

    /** The id of the place in a Kern that has this name; added, as no ontmoetingsplek, when there is none. */
    @Transactional
    public long named(long editionId, long kernId, String name) {
        return places.idOf(editionId, kernId, name).orElseGet(() -> places.save(PlaceRow.of(UUID.randomUUID().toString(), editionId,
            freeSlug(editionId, name), kernId, name, "", "", false, false, false, clock.instant())).id());
    }

    /** Every ontmoetingsplek of an edition, by kern in the order of its sort key and then by name. */
    List<KernPlace> meetingPlacesByKern(long editionId) {
        return places.meetingPlaces(editionId).stream()
            .map(place -> new KernPlace(kernen.byId(place.kernId()), place))
            .sorted(Comparator.comparing(KernPlace::kern, Kern.BY_NAME)).toList();
    }

    String freeSlug(long editionId, String name) {
        var plain = Normalizer.normalize(name, Normalizer.Form.NFD).toLowerCase(Locale.ROOT).replaceAll("\\(.*?\\)|\\p{M}", "")
            .replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        var base = plain.isEmpty() ? "plek" : plain.substring(0, Math.min(plain.length(), LONGEST_SLUG));
        return Stream.iterate(1, number -> number + 1).map(number -> number == 1 ? base : base + "-" + number)
            .filter(slug -> !places.isTaken(editionId, slug)).findFirst().orElseThrow();
    }

    @Nullable
    private Integer minutes(long from, long to) {
        OptionalInt minutes = kernen.minutesBetween(from, to);
        return minutes.isPresent() ? minutes.getAsInt() : null;
    }
}
