package nl.buurtkanaal.desk;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.connection.annotation.Connectable;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import nl.buurtkanaal.kern.Kernen;
import nl.buurtkanaal.moderation.DeskSeat;
import nl.buurtkanaal.spreekuur.NearSpreekuur;
import nl.buurtkanaal.spreekuur.Spreekuren;

/** What is alive in the kernen of a seat, for who has nothing to do: open posts, what was answered, the next spreekuur. */
@Singleton
@Connectable
class DeskAlive {

    private static final int POSTS = 5;
    private static final Duration LATELY = Duration.ofDays(7);

    private final JdbcOperations jdbc;
    private final Kernen kernen;
    private final Spreekuren spreekuren;

    DeskAlive(JdbcOperations jdbc, Kernen kernen, Spreekuren spreekuren) {
        this.jdbc = jdbc;
        this.kernen = kernen;
        this.spreekuren = spreekuren;
    }

    /**
     * A post that neighbours see now.
     *
     * @param answers of the last week; who answered whom is between them
     */
    @Introspected
    record LivePost(String title, String kern, String href, Instant publishedAt, int answers) {
    }

    /** @param spreekuur the next one near the first kern; null when none comes */
    @Introspected
    record Alive(List<LivePost> posts, @Nullable NearSpreekuur spreekuur) {
    }

    Alive of(DeskSeat seat, Instant now) {
        var first = seat.edition().kernen().stream().filter(kern -> seat.isOwn(kern.id())).findFirst();
        return new Alive(posts(seat, now),
            first.flatMap(kern -> spreekuren.nextNear(seat.edition().id(), kern.id(), now)).orElse(null));
    }

    private List<LivePost> posts(DeskSeat seat, Instant now) {
        return jdbc.prepareStatement("SELECT p.code, p.title, p.kern_id, p.published_at,"
            + " (SELECT COUNT(*) FROM conversation c WHERE c.help_post_id = p.id AND c.created_at > ?) AS answers"
            + " FROM help_post p WHERE p.edition_id = ? AND p.on_board = TRUE AND p.kern_id IN (" + seat.ownList() + ")"
            + " ORDER BY p.published_at DESC, p.id DESC LIMIT " + POSTS, statement -> {
            statement.setTimestamp(1, Timestamp.from(now.minus(LATELY)));
            statement.setLong(2, seat.edition().id());
            try (var rows = statement.executeQuery()) {
                var posts = new ArrayList<LivePost>();
                while (rows.next()) {
                    posts.add(new LivePost(rows.getString(2), kernen.byId(rows.getLong(3)).name(),
                        "/" + seat.edition().slug() + "/hulp/" + rows.getString(1), rows.getTimestamp(4).toInstant(), rows.getInt(5)));
                }
                return posts;
            }
        });
    }
}
