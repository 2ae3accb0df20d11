package nl.buurtkanaal.category;

import java.util.Map;
import java.util.Optional;

/** The three domains of the social field, named for the Dutch acts that the gemeente carries out. */
public enum Domain {
    JEUGD, WMO, PARTICIPATIE;

    private static final Map<String, Domain> BY_SLUG = Slugs.bySlug(values());

    /** The domain with this slug; empty when there is none. */
    public static Optional<Domain> of(String slug) {
        return Optional.ofNullable(slug).map(BY_SLUG::get);
    }

    public String slug() {
        return Slugs.of(this);
    }

    /** What residents read, such as "Meedoen" for {@link #PARTICIPATIE}. */
    public String label() {
        return Labels.of("domain." + slug());
    }
}
