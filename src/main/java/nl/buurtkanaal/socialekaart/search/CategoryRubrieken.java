package nl.buurtkanaal.socialekaart.search;

import static nl.buurtkanaal.category.Rubriek.GELD;
import static nl.buurtkanaal.category.Rubriek.GEZOND_LEVEN;
import static nl.buurtkanaal.category.Rubriek.MANTELZORG;
import static nl.buurtkanaal.category.Rubriek.ONTMOETEN;
import static nl.buurtkanaal.category.Rubriek.OPGROEIEN;
import static nl.buurtkanaal.category.Rubriek.TAAL;
import static nl.buurtkanaal.category.Rubriek.THUIS_WONEN;
import static nl.buurtkanaal.category.Rubriek.VERVOER;
import static nl.buurtkanaal.category.Rubriek.WERK;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.buurtkanaal.category.Category;
import nl.buurtkanaal.category.Rubriek;

/**
 * Where the sociale kaart has something for a kind of help, the best fitting rubriek first, at most three; and for which kind of help one
 * asks the neighbours when a rubriek has not what one looks for.
 */
public final class CategoryRubrieken {
    private static final Map<Category, List<Rubriek>> RUBRIEKEN = rubrieken();
    private static final Set<Category> WITHOUT = EnumSet.of(Category.BOODSCHAPPEN, Category.TUIN, Category.SPULLEN, Category.DIEREN,
        Category.ANDERS);
    private static final Map<Rubriek, Category> CATEGORY = new EnumMap<>(Map.of(
        OPGROEIEN, Category.OPPAS, THUIS_WONEN, Category.HUISHOUDEN, GEZOND_LEVEN, Category.WANDELEN, MANTELZORG, Category.RESPIJT,
        GELD, Category.ADMINISTRATIE, WERK, Category.MEEDOEN, ONTMOETEN, Category.GEZELSCHAP, VERVOER, Category.VERVOER, TAAL,
        Category.TAAL));

    private CategoryRubrieken() {
    }

    /** Where organisations for this kind of help stand, the closest first; never empty. */
    public static List<Rubriek> of(Category category) {
        return RUBRIEKEN.get(category);
    }

    /** The rubriek that is about this very kind of help; empty where none is, as for a garden. */
    public static Optional<Rubriek> closestTo(Category category) {
        return WITHOUT.contains(category) ? Optional.empty() : Optional.of(of(category).get(0));
    }

    /** Empty for what neighbours cannot do for one another, such as Veilig thuis. */
    public static Optional<Category> categoryOf(Rubriek rubriek) {
        return Optional.ofNullable(CATEGORY.get(rubriek));
    }

    private static Map<Category, List<Rubriek>> rubrieken() {
        var rubrieken = new EnumMap<Category, List<Rubriek>>(Category.class);
        Arrays.stream(Category.values()).forEach(category -> rubrieken.put(category, switch (category) {
            case BOODSCHAPPEN, KLUSSEN, TUIN, HUISHOUDEN, SPULLEN -> List.of(THUIS_WONEN, ONTMOETEN);
            case KOKEN -> List.of(ONTMOETEN, THUIS_WONEN);
            case VERVOER -> List.of(VERVOER, THUIS_WONEN);
            case GEZELSCHAP, BELLEN, MAATJE, SAMEN, DIEREN -> List.of(ONTMOETEN, GEZOND_LEVEN);
            case WANDELEN -> List.of(GEZOND_LEVEN, ONTMOETEN);
            case ADMINISTRATIE -> List.of(GELD, TAAL);
            case COMPUTERHULP, TAAL -> List.of(TAAL, ONTMOETEN, WERK);
            case HUISWERK, OPPAS -> List.of(OPGROEIEN, ONTMOETEN);
            case RESPIJT -> List.of(MANTELZORG, THUIS_WONEN);
            case MEEDOEN -> List.of(WERK, ONTMOETEN, TAAL);
            case ANDERS -> List.of(ONTMOETEN, THUIS_WONEN, GELD);
        }));
        return rubrieken;
    }
}
