package nl.buurtkanaal.edition;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import nl.buurtkanaal.edition.EditionFile.Shipped;
import nl.buurtkanaal.kern.Gemeente;
import nl.buurtkanaal.kern.Kernen;
import nl.buurtkanaal.platform.errors.WrongSetting;
import nl.buurtkanaal.platform.views.Messages;

/** Gives each edition that the setting names its row at the first start with it: as shipped, else that of the gemeente with this slug. */
@Singleton
class EditionOpening {

    private static final int CLOSE = 2;
    private static final int MOST_GUESSES = 4;

    private final EditionRepository repository;
    private final Kernen kernen;
    private final Clock clock;
    private final Map<String, Shipped> shipped = EditionFile.read("/reference/edities.csv");

    EditionOpening(EditionRepository repository, Kernen kernen, Clock clock) {
        this.repository = repository;
        this.kernen = kernen;
        this.clock = clock;
    }

    /**
     * What is already there stays as it is. Nodes that start together open each edition once.
     *
     * @throws WrongSetting when a slug belongs to nothing, with the slugs that it may have been
     */
    @Transactional
    void open(List<String> slugs) {
        // in one order on every node: two that wait for each other's rows would both fail
        for (var slug : slugs.stream().sorted().toList()) {
            if (repository.findBySlug(slug).isPresent()) {
                continue;
            }
            var ships = shipped.get(slug);
            if (ships != null) {
                add(slug, ships.values(), ships.gemeenteCodes().stream().map(this::gemeente).toList());
            } else {
                var gemeente = bySlug(slug);
                add(slug, ofGemeente(gemeente), List.of(gemeente));
            }
        }
    }

    private static EditionValues ofGemeente(Gemeente gemeente) {
        return new EditionValues(Messages.get("edition.name", gemeente.name()), Messages.get("edition.tagline", gemeente.name()),
            gemeente.name(), null, null, null, null, null, null, Palettes.NEUTRAL);
    }

    private void add(String slug, EditionValues values, List<Gemeente> gemeenten) {
        repository.add(slug, values.name(), values.tagline(), values.place(), values.phone(), values.host(), values.controller(),
            values.privacyContact(), values.fgContact(), values.campaignUrl(), values.palette(), clock.instant());
        gemeenten.forEach(gemeente -> repository.addGemeente(slug, gemeente.id()));
    }

    private Gemeente gemeente(String code) {
        return kernen.gemeenteByCode(code)
            .orElseThrow(() -> new IllegalStateException("reference/edities.csv names no gemeente with " + code));
    }

    private Gemeente bySlug(String slug) {
        return kernen.gemeenten().stream().filter(gemeente -> gemeente.slug().equals(slug)).findFirst().orElseThrow(() -> unknown(slug));
    }

    private WrongSetting unknown(String slug) {
        var known = new ArrayList<>(shipped.keySet());
        kernen.gemeenten().forEach(gemeente -> known.add(gemeente.slug()));
        var close = known.stream().distinct()
            .filter(other -> EditDistance.between(slug, other) <= CLOSE || !slug.isEmpty() && other.contains(slug))
            .sorted(Comparator.comparingInt(other -> EditDistance.between(slug, other))).limit(MOST_GUESSES).toList();
        return new WrongSetting("BUURTKANAAL_EDITIONS names '" + slug + "', which is no edition and no gemeente. "
            + (close.isEmpty() ? "" : "Did you mean " + String.join(" or ", close) + "? ")
            + "Name the slugs of gemeenten with commas between them, for example brummen,kampen,lochem.");
    }
}
