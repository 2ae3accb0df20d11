package nl.buurtkanaal.help;

import io.micronaut.core.annotation.Nullable;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import nl.buurtkanaal.category.Category;

/**
 * From which moment on a first page was full, the last time that somebody looked: a hint where the database may begin to look, never an
 * answer. What it finds from there on is complete, for whatever is newer than a page's worth belongs on that page; when it is less than a
 * page, because posts left the board, the whole question is asked. It holds no post, and a node that knows nothing only asks the longer
 * question once.
 */
final class BoardHorizon {

    /** There were fewer posts than a page holds. */
    static final Timestamp BEGINNING = Timestamp.from(Instant.EPOCH);

    /** As many looks as come by in a day or two; after that it starts again. */
    private static final int MOST = 5_000;

    private final Map<Look, Timestamp> ends = new ConcurrentHashMap<>();

    /** The first page of a kern and its neighbours, newest first: what the site is asked most. */
    static boolean helps(BoardQuery query) {
        return query.kern() != null && query.after() == null && !query.byMinutes() && (query.words() == null || query.words().isBlank());
    }

    @Nullable
    Timestamp of(Look look) {
        return ends.get(look);
    }

    /** @param last when the last post of a full page was published; null when all there are fitted on it */
    void remember(Look look, @Nullable Timestamp last) {
        if (ends.size() >= MOST) {
            ends.clear();
        }
        ends.put(look, last == null ? BEGINNING : last);
    }

    /** Who looks for what: everything that decides which posts they get. */
    record Look(long kernId, long editionId, HelpPost.@Nullable Kind kind, @Nullable Category category,
                BoardStatement.@Nullable Visitor visitor, int limit) {
    }
}
