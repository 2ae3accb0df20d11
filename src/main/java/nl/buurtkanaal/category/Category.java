package nl.buurtkanaal.category;

import static nl.buurtkanaal.category.Colour.GREEN;
import static nl.buurtkanaal.category.Colour.ORANGE;
import static nl.buurtkanaal.category.Colour.YELLOW;
import static nl.buurtkanaal.category.Domain.JEUGD;
import static nl.buurtkanaal.category.Domain.PARTICIPATIE;
import static nl.buurtkanaal.category.Domain.WMO;

import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What neighbours do for each other: the 21 kinds of help, in the order in which a resident chooses from them.
 *
 * <p>Each brings a safety colour, a safety note and the siblings that also fit when offers and requests are matched. "Anders" is last and
 * has no sibling: a buurtverbinder gives such a post a better category.
 */
public enum Category {
    BOODSCHAPPEN(YELLOW, WMO),
    KLUSSEN(YELLOW, WMO),
    TUIN(GREEN, WMO),
    HUISHOUDEN(YELLOW, WMO),
    KOKEN(YELLOW, WMO),
    VERVOER(ORANGE, WMO, PARTICIPATIE),
    GEZELSCHAP(YELLOW, WMO),
    BELLEN(GREEN, WMO),
    MAATJE(ORANGE, WMO, PARTICIPATIE),
    WANDELEN(GREEN, WMO),
    SAMEN(GREEN, WMO, PARTICIPATIE),
    ADMINISTRATIE(ORANGE, PARTICIPATIE, WMO),
    COMPUTERHULP(YELLOW, WMO, PARTICIPATIE),
    TAAL(GREEN, PARTICIPATIE),
    HUISWERK(ORANGE, JEUGD),
    OPPAS(ORANGE, JEUGD),
    RESPIJT(ORANGE, WMO, JEUGD),
    DIEREN(GREEN, WMO),
    SPULLEN(GREEN, WMO, PARTICIPATIE),
    MEEDOEN(GREEN, PARTICIPATIE),
    ANDERS(YELLOW);

    private static final Map<String, Category> BY_SLUG = Slugs.bySlug(values());
    private static final Map<Category, Set<Category>> SIBLINGS = siblingsBothWays(new Category[][] {
        {BOODSCHAPPEN, HUISHOUDEN, VERVOER},
        {HUISHOUDEN, KOKEN},
        {KOKEN, SAMEN},
        {KLUSSEN, TUIN, SPULLEN},
        {GEZELSCHAP, MAATJE, BELLEN, WANDELEN, SAMEN},
        {WANDELEN, SAMEN},
        {BELLEN, MAATJE},
        {MAATJE, RESPIJT},
        {ADMINISTRATIE, COMPUTERHULP},
        {TAAL, HUISWERK},
        {HUISWERK, OPPAS},
        {OPPAS, RESPIJT},
        {DIEREN, WANDELEN},
        {MEEDOEN, ADMINISTRATIE, TAAL},
    });

    private final Colour colour;
    private final Set<Domain> domains;

    Category(Colour colour, Domain... domains) {
        this.colour = colour;
        this.domains = domains.length == 0 ? Set.of() : Collections.unmodifiableSet(EnumSet.of(domains[0], domains));
    }

    /** The category with this slug, such as {@code vervoer}; empty when there is none. */
    public static Optional<Category> of(String slug) {
        return Optional.ofNullable(slug).map(BY_SLUG::get);
    }

    /** The word in addresses, icon names and label keys, such as {@code vervoer}. */
    public String slug() {
        return Slugs.of(this);
    }

    /** What residents read, such as "Rijden en meegaan". */
    public String label() {
        return Labels.of("category." + slug());
    }

    /** The safety note that stands beside the form and the post. */
    public String note() {
        return Labels.of("category." + slug() + ".note");
    }

    public Colour colour() {
        return colour;
    }

    /** Is checked before it appears, and answered only by an adult whom a buurtverbinder has confirmed. */
    public boolean orange() {
        return colour == ORANGE;
    }

    /** Who helps here needs the VOG mark as well as a confirmation. */
    public boolean needsVog() {
        return this == OPPAS;
    }

    /** The domains it belongs to; empty for "anders". */
    public Set<Domain> domains() {
        return domains;
    }

    /** The categories that fit almost as well when matching; holds both ways, never itself, empty for "anders". */
    public Set<Category> siblings() {
        return SIBLINGS.getOrDefault(this, Set.of());
    }

    public boolean siblingOf(Category other) {
        return siblings().contains(other);
    }

    private static Map<Category, Set<Category>> siblingsBothWays(Category[][] rows) {
        var siblings = new EnumMap<Category, Set<Category>>(Category.class);
        for (var row : rows) {
            for (int i = 1; i < row.length; i++) {
                siblings.computeIfAbsent(row[0], c -> EnumSet.noneOf(Category.class)).add(row[i]);
                siblings.computeIfAbsent(row[i], c -> EnumSet.noneOf(Category.class)).add(row[0]);
            }
        }
        siblings.replaceAll((category, set) -> Collections.unmodifiableSet(set));
        return siblings;
    }
}
