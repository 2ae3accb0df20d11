package nl.buurtkanaal.category;

import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The ten headings under which the sociale kaart lists what organisations do, in the order of its page. */
public enum Rubriek {
    OPGROEIEN(Domain.JEUGD),
    THUIS_WONEN(Domain.WMO),
    GEZOND_LEVEN(Domain.WMO),
    MANTELZORG(Domain.WMO, Domain.JEUGD),
    GELD(Domain.PARTICIPATIE, Domain.WMO),
    WERK(Domain.PARTICIPATIE),
    ONTMOETEN(Domain.WMO, Domain.PARTICIPATIE),
    VERVOER(Domain.WMO),
    TAAL(Domain.PARTICIPATIE, Domain.WMO),
    VEILIG_THUIS(Domain.JEUGD, Domain.WMO);

    private static final Map<String, Rubriek> BY_SLUG = Slugs.bySlug(values());

    private final Set<Domain> domains;

    Rubriek(Domain first, Domain... others) {
        domains = EnumSet.of(first, others);
    }

    /** The rubriek with this slug, such as {@code gezond-leven}; empty when there is none. */
    public static Optional<Rubriek> of(String slug) {
        return Optional.ofNullable(slug).map(BY_SLUG::get);
    }

    public String slug() {
        return Slugs.of(this);
    }

    /** What residents read, such as "Zorgen voor een ander". */
    public String label() {
        return Labels.of("rubriek." + slug());
    }

    /** The domains it usually belongs to; an entry names its own. Never empty. */
    public Set<Domain> domains() {
        return Set.copyOf(domains);
    }
}
