package nl.buurtkanaal.kern;

import io.micronaut.context.annotation.Context;
import io.micronaut.scheduling.annotation.Scheduled;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import nl.buurtkanaal.platform.errors.NotFound;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The places of the country, kept in memory: asking costs no query. Loads the reference data before the site answers its first request, and
 * sees within seconds what another node loaded or corrected.
 */
@Context
public class Kernen {

    private static final Logger LOG = LoggerFactory.getLogger(Kernen.class);

    private static final Pattern POSTCODE = Pattern.compile("([1-9][0-9]{3})(\\s*[A-Za-z]{2})?");

    private final KernRepository repository;
    private final ReferenceFiles files;
    private volatile KernIndex index;
    private volatile MapDrawing drawing;

    Kernen(ReferenceLoad load, KernRepository repository) {
        this.repository = repository;
        this.files = ReferenceFiles.shipped();
        load.run(files);
        this.index = read();
    }

    /**
     * Retired ones too.
     *
     * @throws NotFound when there is no such kern
     */
    public Kern byId(long id) {
        return index.find(id).orElseThrow(NotFound::new);
    }

    /** By its stable key such as {@code GM0213/oeken}; retired ones too. */
    public Optional<Kern> byKey(String key) {
        return index.byKey(key);
    }

    /** The kernen to choose from, by name; of a gemeente that was merged away those that came from it, wherever they are now. */
    public List<Kern> inGemeente(long gemeenteId) {
        return index.inGemeente(gemeenteId).stream().filter(kern -> !kern.retired()).toList();
    }

    /** The kernen that once were in a gemeente and retired, by name. */
    public List<Kern> retiredIn(long gemeenteId) {
        return index.inGemeente(gemeenteId).stream().filter(Kern::retired).toList();
    }

    /** The kern itself, or the one that its paths lead to since it retired; a retired kern without a successor stands for itself. */
    public Kern current(Kern kern) {
        return index.current(kern);
    }

    /** Those within 30 minutes by bike over real ways, nearest first, across borders of gemeenten; without itself, without retired ones. */
    public List<KernNeighbour> neighboursOf(long kernId) {
        return index.neighboursOf(kernId);
    }

    /** Minutes by bike between neighbours, 0 to itself; empty when they are not neighbours. */
    public OptionalInt minutesBetween(long kernId, long otherId) {
        return index.minutesBetween(kernId, otherId);
    }

    /** The nearest {@code n}, nearest first and however far; without itself, without retired ones and without pairs that never meet. */
    public List<KernNeighbour> nearest(long kernId, int n) {
        return index.nearest(kernId, n);
    }

    /**
     * The kernen that a postcode may mean, in the order of {@link #placesAt}; empty when it is unknown or no postcode. It only pre-selects.
     *
     * @param postcode as typed: 6971 or 6971 AB; only the digits count
     */
    public List<Kern> atPostcode(String postcode) {
        return placesAt(postcode).stream().flatMap(place -> place.kernen().stream()).toList();
    }

    /** The same by woonplaats, by name: two places are a question to ask, such as "Kampen of Kamperveen?". */
    public List<PostalPlace> placesAt(String postcode) {
        var typed = POSTCODE.matcher(postcode.strip());
        return typed.matches() ? index.placesAt(typed.group(1)) : List.of();
    }

    /**
     * The kern among its neighbours, drawn once and kept. A page that shows it must show the line of thanks {@code kern.map.thanks} too.
     *
     * @throws NotFound when there is no such kern
     */
    public KernMap mapOf(long kernId) {
        return index.map(kernId, drawing()).orElseThrow(NotFound::new);
    }

    /** These kernen on one map, drawn once and kept; the same line of thanks belongs under it. Of no kern at all there is no map. */
    public Optional<EditionMap> mapOf(List<Kern> kernen) {
        return kernen.isEmpty() ? Optional.empty() : Optional.of(index.map(kernen, drawing()));
    }

    /** The outlines are read for the first map: that is a tenth of a start. Two who ask at once read them both, to the same end. */
    private MapDrawing drawing() {
        var known = drawing;
        if (known == null) {
            known = new MapDrawing(gemeenten().stream().flatMap(gemeente -> Outline.ofGemeente(gemeente.slug()).stream()).toList());
            drawing = known;
        }
        return known;
    }

    /** All that exist, by name. */
    public List<Gemeente> gemeenten() {
        return index.gemeenten();
    }

    /** Retired ones too. */
    public Optional<Gemeente> gemeenteByCode(String code) {
        return index.gemeenteByCode(code);
    }

    /** Changes when the places changed; for caches that are built from them. */
    public String version() {
        return index.version();
    }

    /** Reads the places again after a change on this node. */
    public void reread() {
        index = read();
    }

    /** Minutes by bike as the shipped file says, else over the straight line; empty: never. */
    Optional<Integer> shippedMinutes(Kern one, Kern other) {
        var barrier = files.barriers().stream().filter(row -> row.kern().equals(one.key()) && row.other().equals(other.key())
            || row.kern().equals(other.key()) && row.other().equals(one.key())).findFirst();
        return barrier.isPresent() ? Optional.ofNullable(barrier.get().minutes())
            : Optional.of(BikeRide.minutes(new Point(one.latitude(), one.longitude()), new Point(other.latitude(), other.longitude())));
    }

    /** Reads the places again when another node loaded newer ones, or corrected some. */
    @Scheduled(initialDelay = "5s", fixedDelay = "5s")
    void refresh() {
        try {
            if (!repository.version().equals(index.version())) {
                index = read();
            }
        } catch (RuntimeException e) {
            LOG.warn("Could not see whether the places changed: {}", e.getMessage());
        }
    }

    private KernIndex read() {
        var detours = new ArrayList<>(files.barriers());
        detours.addAll(repository.corrections());
        return KernIndex.of(repository, detours);
    }
}
