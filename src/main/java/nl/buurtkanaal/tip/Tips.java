package nl.buurtkanaal.tip;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import nl.buurtkanaal.audit.Audit;
import nl.buurtkanaal.category.Category;

/** The tips of each kind of help, as an edition shows them. */
@Singleton
public class Tips {

    private static final Map<Category, List<String>> SHIPPED = shipped();
    private static final Duration FRESH = Duration.ofMinutes(1);

    private final TipListRepository lists;
    private final Audit audit;
    private final Clock clock;
    private final Map<Long, Kept> kept = new ConcurrentHashMap<>();

    Tips(TipListRepository lists, Audit audit, Clock clock) {
        this.clock = clock;
        this.lists = lists;
        this.audit = audit;
    }

    /** What the edition wrote, else what ships with the site; never empty. At most a minute old on other nodes: each answer shows tips. */
    public List<String> of(long editionId, Category category) {
        var now = clock.instant();
        var here = kept.get(editionId);
        if (here == null || !now.isBefore(here.until)) {
            here = new Kept(lists.of(editionId), now.plus(FRESH));
            kept.put(editionId, here);
        }
        var written = here.tips.get(category);
        return written == null ? SHIPPED.get(category) : lines(written);
    }

    /** Reads them anew for the next answer: an editor wrote. */
    void forget(long editionId) {
        kept.remove(editionId);
    }

    /** Those of which the edition wrote its own. */
    Set<Category> own(long editionId) {
        return new HashSet<>(lists.categoriesOf(editionId));
    }

    Optional<TipList> written(long editionId, Category category) {
        return lists.find(editionId, category);
    }

    static List<String> ours(Category category) {
        return SHIPPED.get(category);
    }

    /**
     * Keeps what an editor wrote; nothing written brings ours back.
     *
     * @param seen the version that the editor saw; null when there was none
     * @return false when somebody else wrote meanwhile
     */
    @Transactional
    boolean write(long editionId, Category category, String text, @Nullable Integer seen, long by) {
        var tips = String.join("\n", lines(text));
        int changed = tips.isEmpty() || lines(tips).equals(SHIPPED.get(category)) ? lists.remove(editionId, category, seen == null ? 0
            : seen)
            : seen == null ? lists.add(editionId, category, tips) : lists.change(editionId, category, tips, seen);
        boolean nothingToTakeAway = seen == null && lists.find(editionId, category).isEmpty();
        if (changed > 0) {
            audit.record(by, "tips.changed", "edition", editionId, category.name());
        }
        return changed > 0 || nothingToTakeAway;
    }

    /** One a line, without empty ones. */
    static List<String> lines(String text) {
        return text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }

    private static Map<Category, List<String>> shipped() {
        var shipped = new EnumMap<Category, List<String>>(Category.class);
        try (var stream = Tips.class.getResourceAsStream("/tip/tips.txt")) {
            List<String> tips = new ArrayList<>();
            for (var line : lines(new String(stream.readAllBytes(), StandardCharsets.UTF_8))) {
                if (line.startsWith("[")) {
                    tips = new ArrayList<>();
                    shipped.put(Category.of(line.substring(1, line.length() - 1)).orElseThrow(), tips);
                } else if (!line.startsWith("#")) {
                    tips.add(line);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return shipped;
    }

    private record Kept(Map<Category, String> tips, Instant until) {
    }
}
