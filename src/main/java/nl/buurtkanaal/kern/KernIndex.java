package nl.buurtkanaal.kern;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import nl.buurtkanaal.kern.KernRepository.KernRow;
import nl.buurtkanaal.kern.ReferenceFiles.BarrierRow;

/** One state of the places, read from the database at one moment, with the maps that were drawn of it. Its places never change. */
final class KernIndex {

    private final String version;
    private final List<Gemeente> gemeenten;
    private final Map<Long, Kern> byId = new HashMap<>();
    private final Map<String, Kern> byKey = new HashMap<>();
    private final Map<Long, List<Kern>> byGemeente = new HashMap<>();
    private final Map<Long, Long> successors = new HashMap<>();
    private final Map<Long, List<KernNeighbour>> neighbours = new HashMap<>();
    private final Map<Long, Map<Long, Integer>> minutes = new HashMap<>();
    private final Map<String, List<PostalPlace>> places = new HashMap<>();
    /** Real ways that are longer than neighbours are apart; {@link Integer#MAX_VALUE} is "never". */
    private final Map<Long, Map<Long, Integer>> detours = new HashMap<>();

    private final Map<Long, KernMap> maps = new ConcurrentHashMap<>();
    private final Map<List<Kern>, EditionMap> editionMaps = new ConcurrentHashMap<>();

    private KernIndex(String version, List<Gemeente> gemeenten) {
        this.version = version;
        this.gemeenten = gemeenten;
    }

    /** The version is read first: what is loaded meanwhile is then seen at the next look. */
    static KernIndex of(KernRepository repository, List<BarrierRow> barriers) {
        var index = new KernIndex(repository.version(), repository.gemeenten());
        repository.kernen().stream().sorted(Comparator.comparing(KernRow::kern, Kern.BY_NAME)).forEach(index::add);
        repository.neighbours().forEach(row -> index.addNeighbour(row.kernId(), row.minutes(), row.neighbourId()));
        var pc4s = new HashMap<String, List<Kern>>();
        repository.postcodes().forEach(row -> pc4s.computeIfAbsent(row.pc4(), pc4 -> new ArrayList<>()).add(index.byId.get(row.kernId())));
        pc4s.forEach((pc4, kernen) -> index.places.put(pc4, byPlace(kernen)));
        barriers.forEach(index::addDetour);
        return index;
    }

    private void add(KernRow row) {
        var kern = row.kern();
        byId.put(kern.id(), kern);
        byKey.put(kern.key(), kern);
        byGemeente.computeIfAbsent(kern.gemeenteId(), id -> new ArrayList<>()).add(kern);
        if (row.successorKernId() != null) {
            successors.put(kern.id(), row.successorKernId());
        }
    }

    private void addNeighbour(long from, int ride, long to) {
        minutes.computeIfAbsent(from, id -> new HashMap<>()).put(to, ride);
        if (from != to && !byId.get(to).retired()) {
            neighbours.computeIfAbsent(from, id -> new ArrayList<>()).add(new KernNeighbour(byId.get(to), ride));
        }
    }

    private void addDetour(BarrierRow barrier) {
        var kern = byKey.get(barrier.kern());
        var other = byKey.get(barrier.other());
        if (kern != null && other != null) {
            int ride = barrier.minutes() == null ? Integer.MAX_VALUE : barrier.minutes();
            detours.computeIfAbsent(kern.id(), id -> new HashMap<>()).put(other.id(), ride);
            detours.computeIfAbsent(other.id(), id -> new HashMap<>()).put(kern.id(), ride);
        }
    }

    private static List<PostalPlace> byPlace(List<Kern> kernen) {
        if (kernen.size() == 1) {
            return List.of(new PostalPlace(postalPlace(kernen.get(0)), List.copyOf(kernen)));
        }
        var places = new TreeMap<String, List<Kern>>(Comparator.comparing(SortKey::of).thenComparing(Comparator.naturalOrder()));
        kernen.stream().sorted(Comparator.comparing((Kern kern) -> !kern.isWoonplaats()).thenComparing(Kern.BY_NAME))
            .forEach(kern -> places.computeIfAbsent(postalPlace(kern), name -> new ArrayList<>()).add(kern));
        return places.entrySet().stream().map(place -> new PostalPlace(place.getKey(), List.copyOf(place.getValue()))).toList();
    }

    private static String postalPlace(Kern kern) {
        return kern.postalPlace() == null ? kern.name() : kern.postalPlace();
    }

    String version() {
        return version;
    }

    Optional<Kern> find(long id) {
        return Optional.ofNullable(byId.get(id));
    }

    Optional<Kern> byKey(String key) {
        return Optional.ofNullable(byKey.get(key));
    }

    List<Kern> inGemeente(long gemeenteId) {
        var gone = gemeenten.stream().filter(gemeente -> gemeente.id() == gemeenteId && gemeente.retired()).findFirst();
        if (gone.isPresent()) {
            // a key keeps the gemeente that the kern was first loaded in
            return byId.values().stream().filter(kern -> kern.key().startsWith(gone.get().code() + "/")).sorted(Kern.BY_NAME).toList();
        }
        return byGemeente.getOrDefault(gemeenteId, List.of());
    }

    /** Drawn at the first question for it. */
    Optional<KernMap> map(long kernId, MapDrawing drawing) {
        return find(kernId).map(kern -> maps.computeIfAbsent(kernId, id -> drawing.of(kern, neighboursOf(id))));
    }

    /** Drawn at the first question for these; an installation has a few editions. */
    EditionMap map(List<Kern> kernen, MapDrawing drawing) {
        return editionMaps.computeIfAbsent(List.copyOf(kernen), drawing::of);
    }

    Kern current(Kern kern) {
        var now = kern;
        // a successor may have retired too; never more often than there are kernen
        for (int step = 0; now.retired() && successors.containsKey(now.id()) && step < byId.size(); step++) {
            now = byId.get(successors.get(now.id()));
        }
        return now;
    }

    List<KernNeighbour> neighboursOf(long kernId) {
        return List.copyOf(neighbours.getOrDefault(kernId, List.of()));
    }

    OptionalInt minutesBetween(long kernId, long otherId) {
        var ride = minutes.getOrDefault(kernId, Map.of()).get(otherId);
        return ride == null ? OptionalInt.empty() : OptionalInt.of(ride);
    }

    List<KernNeighbour> nearest(long kernId, int n) {
        var near = neighboursOf(kernId);
        if (near.size() >= n) {
            return near.subList(0, n);
        }
        var kern = byId.get(kernId);
        return byId.values().stream()
            .filter(other -> other.id() != kernId && !other.retired())
            .map(other -> new KernNeighbour(other, ride(kern, other)))
            .filter(neighbour -> neighbour.minutes() < Integer.MAX_VALUE)
            .sorted(Comparator.comparingInt(KernNeighbour::minutes).thenComparing(KernNeighbour::kern, Kern.BY_NAME))
            .limit(n).toList();
    }

    private int ride(Kern from, Kern to) {
        var real = minutesBetween(from.id(), to.id());
        if (real.isPresent()) {
            return real.getAsInt();
        }
        var detour = detours.getOrDefault(from.id(), Map.of()).get(to.id());
        return detour != null ? detour : BikeRide.minutes(point(from), point(to));
    }

    private static Point point(Kern kern) {
        return new Point(kern.latitude(), kern.longitude());
    }

    List<PostalPlace> placesAt(String pc4) {
        return places.getOrDefault(pc4, List.of());
    }

    List<Gemeente> gemeenten() {
        return gemeenten.stream().filter(gemeente -> !gemeente.retired())
            .sorted(Comparator.comparing(gemeente -> SortKey.of(gemeente.name()))).toList();
    }

    Optional<Gemeente> gemeenteByCode(String code) {
        return gemeenten.stream().filter(gemeente -> gemeente.code().equals(code)).findFirst();
    }
}
