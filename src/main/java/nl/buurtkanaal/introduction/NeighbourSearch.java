package nl.buurtkanaal.introduction;

import io.micronaut.data.connection.annotation.Connectable;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import nl.buurtkanaal.category.Category;
import nl.buurtkanaal.category.DayParts;
import nl.buurtkanaal.help.HelpPost;
import nl.buurtkanaal.kern.Kernen;

/**
 * Finds people who like to do what a post asks for, nearest first and at once wider where a kern has fewer.
 *
 * <p>Each kind of help in each kern is one look in an index that begins with those who were asked longest ago; five per look are enough.
 * Four looks make one query, the nearest four first, and another four only as long as too few were found: so a query reads some hundreds of
 * rows at most, however many people there are. Who can only at other moments is looked for last.
 */
@Singleton
@Connectable
class NeighbourSearch {

    static final int LOOKS = 4;
    private static final Duration LATELY = Duration.ofDays(30);

    private final JdbcOperations jdbc;
    private final Kernen kernen;

    NeighbourSearch(JdbcOperations jdbc, Kernen kernen) {
        this.jdbc = jdbc;
        this.kernen = kernen;
    }

    /** Where one looks for whom. */
    record Look(long kernId, int minutes, Category category, boolean same) {

        /** Nobody who is found here stands higher than this. */
        int cost() {
            return minutes + (same ? 0 : Ranking.SIBLING_CATEGORY);
        }
    }

    /** The best to ask for a request, at most {@code limit}; nobody twice, nobody who does not want or may not be asked now. */
    List<Neighbour> find(HelpPost post, int limit, Instant now) {
        var looks = looks(post);
        var found = new ArrayList<Neighbour>();
        search(post, looks, NeighbourQuery.CAN, limit, found, now);
        if (!post.dayParts().isOpen()) {
            search(post, looks, NeighbourQuery.CANNOT, limit, found, now);
        }
        return Ranking.best(found, limit);
    }

    private void search(HelpPost post, List<Look> looks, String moment, int limit, List<Neighbour> found, Instant now) {
        for (int from = 0; from < looks.size() && people(found) < limit; from += LOOKS) {
            found.addAll(read(post, looks.subList(from, Math.min(from + LOOKS, looks.size())), moment, now));
        }
    }

    private static long people(List<Neighbour> found) {
        return found.stream().map(Neighbour::personId).distinct().count();
    }

    /** The kernen and kinds of help in question, the likeliest first. */
    private List<Look> looks(HelpPost post) {
        var looks = new ArrayList<Look>();
        if (!post.avoidsOwnKern()) {
            add(looks, post, post.kernId(), 0);
        }
        if (post.reach() != HelpPost.Reach.KERN) {
            kernen.neighboursOf(post.kernId()).forEach(near -> add(looks, post, near.kern().id(), near.minutes()));
        }
        looks.sort(Comparator.comparingInt(Look::cost));
        return looks;
    }

    private static void add(List<Look> looks, HelpPost post, long kernId, int minutes) {
        looks.add(new Look(kernId, minutes, post.category(), true));
        post.category().siblings().forEach(sibling -> looks.add(new Look(kernId, minutes, sibling, false)));
    }

    private List<Neighbour> read(HelpPost post, List<Look> looks, String moment, Instant now) {
        return jdbc.prepareStatement(NeighbourQuery.of(looks.size(), moment), statement -> {
            NeighbourQuery.fill(statement, post, looks, now, now.minus(LATELY));
            try (var rows = statement.executeQuery()) {
                var found = new ArrayList<Neighbour>();
                while (rows.next()) {
                    found.add(read(rows, post, looks));
                }
                return found;
            }
        });
    }

    private static Neighbour read(ResultSet row, HelpPost post, List<Look> looks) throws SQLException {
        var look = looks.get(row.getInt("look"));
        var fit = new Fit(post.dayParts(), new DayParts(row.getInt("day_parts")), look.minutes(), look.same(), row.getInt("asked"), 0);
        return new Neighbour(row.getLong("person_id"), look.kernId(), row.getTimestamp("asked_at").toInstant(), fit);
    }

}
