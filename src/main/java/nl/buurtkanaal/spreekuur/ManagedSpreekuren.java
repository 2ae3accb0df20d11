package nl.buurtkanaal.spreekuur;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.buurtkanaal.edition.Edition;
import nl.buurtkanaal.kern.Kern;
import nl.buurtkanaal.kern.Kernen;
import nl.buurtkanaal.person.CurrentPerson;
import nl.buurtkanaal.place.Places;
import nl.buurtkanaal.platform.errors.NotFound;

/** The Spreekuren that someone may change; those of others do not exist here. */
@Singleton
class ManagedSpreekuren {

    private final SpreekuurRepository repository;
    private final Spreekuren spreekuren;
    private final Kernen kernen;
    private final Places places;
    private final Clock clock;

    ManagedSpreekuren(SpreekuurRepository repository, Spreekuren spreekuren, Kernen kernen, Places places, Clock clock) {
        this.repository = repository;
        this.spreekuren = spreekuren;
        this.kernen = kernen;
        this.places = places;
        this.clock = clock;
    }

    /** By title; those that are over come last. */
    List<ManagedSpreekuur> of(Edition edition, CurrentPerson person) {
        var kernIds = SpreekuurRights.kernIds(edition, person);
        var followers = repository.followers(edition.id()).stream()
            .collect(Collectors.toMap(SpreekuurRepository.Followed::spreekuurId, SpreekuurRepository.Followed::times));
        return repository.managed(edition.id(), kernIds).stream()
            .sorted((one, other) -> Boolean.compare(one.status() == SpreekuurRow.Status.ENDED, other.status() == SpreekuurRow.Status.ENDED))
            .map(row -> managed(edition, row, followers)).toList();
    }

    /** @throws NotFound when it is not one of theirs */
    SpreekuurRow bySlug(Edition edition, CurrentPerson person, String slug) {
        return repository.managedBySlug(edition.id(), slug, SpreekuurRights.kernIds(edition, person)).orElseThrow(NotFound::new);
    }

    /** Those of their own that are on the site, by kern and time of day. */
    List<Spreekuur> live(Edition edition, CurrentPerson person) {
        var kernIds = SpreekuurRights.kernIds(edition, person);
        return spreekuren.of(edition.id()).stream().filter(spreekuur -> kernIds.contains(spreekuur.kern().id())).toList();
    }

    /** The Kernen for which they may plan, by name. */
    List<Kern> kernen(Edition edition, CurrentPerson person) {
        var kernIds = SpreekuurRights.kernIds(edition, person);
        return edition.kernen().stream().filter(kern -> kernIds.contains(kern.id())).toList();
    }

    SpreekuurForm form(SpreekuurRow row, Edition edition) {
        return SpreekuurForm.of(row, edition, places.withIds(List.of(row.placeId())).get(row.placeId()));
    }

    private ManagedSpreekuur managed(Edition edition, SpreekuurRow row, Map<Long, Integer> followers) {
        var now = clock.instant();
        var near = spreekuren.bySlug(edition.id(), row.slug()).flatMap(spreekuur -> spreekuren.nextWithChanges(spreekuur, now));
        var kern = kernen.byId(row.kernId());
        return new ManagedSpreekuur(row.slug(), row.title(), kern.name(), kern.slug(),
            RhythmWords.of(new Rhythm(row.rrule(), row.firstOn(), null, null)), "spreekuur.status." + row.status(),
            row.status() == SpreekuurRow.Status.PUBLISHED, near.map(NearSpreekuur::occurrence).orElse(null),
            near.map(NearSpreekuur::dropped).orElse(null), followers.getOrDefault(row.id(), 0));
    }
}
