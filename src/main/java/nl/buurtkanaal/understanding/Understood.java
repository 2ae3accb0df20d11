package nl.buurtkanaal.understanding;

import io.micronaut.core.annotation.Nullable;
import java.util.List;
import nl.buurtkanaal.category.Category;
import nl.buurtkanaal.kern.Kern;

/**
 * What was made of somebody's words.
 *
 * @param categories best first, never empty; "anders" alone when the words do not tell
 * @param intent     null when the words do not tell
 * @param kern       where the help is needed or given; null when the words name none, or more than one
 * @param distress   help lines come first, whatever else is meant
 */
public record Understood(List<RankedCategory> categories, @Nullable Intent intent, Moment moment, @Nullable Kern kern, boolean distress) {

    private static final double ENOUGH = 7;
    private static final double AHEAD = 1.25;

    public Category category() {
        return categories.get(0).category();
    }

    /** One category stands out; else the visitor is asked which is meant. */
    public boolean sure() {
        return category() != Category.ANDERS && categories.get(0).score() >= ENOUGH
            && (categories.size() == 1 || categories.get(0).score() >= categories.get(1).score() * AHEAD);
    }
}
