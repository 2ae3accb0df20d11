package nl.buurtkanaal.edition;

import io.micronaut.context.annotation.Value;
import io.micronaut.context.env.Environment;
import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.buurtkanaal.edition.EditionRepository.EditionRow;
import nl.buurtkanaal.edition.EditionRepository.GemeenteOfEdition;
import nl.buurtkanaal.kern.Kern;
import nl.buurtkanaal.kern.Kernen;
import nl.buurtkanaal.platform.errors.WrongSetting;

/** Puts editions together: their rows, the settings that win over these, their kernen and their colours. */
@Singleton
class EditionReading {

    private static final String SETTING = "buurtkanaal.edition.";

    private final EditionRepository repository;
    private final Kernen kernen;
    private final Palettes palettes;
    private final Environment environment;
    private final SiteAddress site;

    EditionReading(EditionRepository repository, Kernen kernen, Palettes palettes, Environment environment,
                   @Value("${buurtkanaal.address}") String address) {
        this.repository = repository;
        this.kernen = kernen;
        this.palettes = palettes;
        this.environment = environment;
        this.site = new SiteAddress(address);
    }

    /**
     * All of them, the open ones first and in this order.
     *
     * @throws WrongSetting when a value cannot be
     */
    List<Edition> all(List<String> openSlugs) {
        var gemeenten = repository.gemeenten().stream()
            .collect(Collectors.groupingBy(GemeenteOfEdition::editionId,
                Collectors.mapping(GemeenteOfEdition::gemeenteId, Collectors.toList())));
        var editions = repository.all().stream()
            .map(row -> edition(row, openSlugs.contains(row.slug()), gemeenten.getOrDefault(row.id(), List.of())))
            .sorted(Comparator.comparing((Edition edition) -> !edition.open()).thenComparing(edition -> openSlugs.indexOf(edition.slug())))
            .toList();
        var hosts = new HashSet<String>();
        editions.stream().filter(edition -> edition.host() != null && !hosts.add(edition.host())).findFirst().ifPresent(second -> {
            throw new WrongSetting("Two editions have the host name " + second.host() + "; one of them is " + second.slug() + ".");
        });
        return editions;
    }

    /** Changes with the editions and with the places that they are made of. */
    String version() {
        return repository.version() + ' ' + kernen.version();
    }

    private Edition edition(EditionRow row, boolean open, List<Long> gemeenteIds) {
        var values = row.values().with(key -> environment.getProperty(SETTING + row.slug() + "." + key, String.class)
            .map(String::strip).filter(value -> !value.isEmpty()));
        var complaints = values.complaints(palettes);
        if (!complaints.isEmpty()) {
            throw new WrongSetting("Edition " + row.slug() + " cannot be opened like this. " + String.join(" ", complaints)
                + " Correct it in the table edition, or set BUURTKANAAL_EDITION_" + row.slug().toUpperCase(Locale.ROOT).replace('-', '_')
                + "_... to another value.");
        }
        var offered = gemeenteIds.stream().flatMap(id -> kernen.inGemeente(id).stream()).sorted(Kern.BY_NAME).toList();
        var former = gemeenteIds.stream().flatMap(id -> kernen.retiredIn(id).stream()).toList();
        var ids = new HashSet<Long>();
        Stream.concat(offered.stream(), former.stream()).forEach(kern -> ids.add(kern.id()));
        return new Edition(row.id(), row.slug(), values.name(), values.tagline(), values.place(), values.phone(), values.host(),
            values.controller(), values.privacyContact(), values.fgContact(), values.campaignUrl(), values.palette(),
            palettes.stylesheet(row.slug(), OwnColours.of(row.brand(), row.accent()).orElseGet(() -> palettes.named(values.palette()))),
            row.insurance(), row.teamName(), row.complaintsPerson(), row.complaintsContact(), row.brand(), row.accent(),
            site.of(values.host()), open,
            List.copyOf(gemeenteIds), offered, paths(offered, former), ids);
    }

    private Map<String, Kern> paths(List<Kern> offered, List<Kern> former) {
        var paths = new HashMap<String, Kern>();
        former.forEach(kern -> paths.put(kern.slug(), kernen.current(kern)));
        offered.forEach(kern -> paths.put(kern.slug(), kern));
        return paths;
    }
}
