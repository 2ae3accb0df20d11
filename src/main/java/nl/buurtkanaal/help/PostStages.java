package nl.buurtkanaal.help;

import io.micronaut.data.connection.annotation.Connectable;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import java.util.Optional;

/** How far a post is in its life, whoever asks: for mails that go out later, and for links that are opened long after they were sent. */
@Singleton
@Connectable
class PostStages {

    private final JdbcOperations jdbc;

    PostStages(JdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    /** @param deleted its words are gone */
    record Stage(HelpPost post, boolean closed, boolean paused, boolean deleted) {

        boolean published() {
            return post.status() == HelpPost.Status.PUBLISHED && !closed && !deleted;
        }
    }

    /** The stage of one post; empty when there never was such a post. */
    Optional<Stage> of(long postId) {
        return jdbc.prepareStatement("SELECT " + HelpPostRow.COLUMNS + """
            , p.texts_deleted_at, EXISTS (SELECT 1 FROM help_post_closure c WHERE c.help_post_id = p.id) AS closed
            , EXISTS (SELECT 1 FROM help_post_pause r WHERE r.help_post_id = p.id) AS paused
            FROM help_post p WHERE p.id = ?""", statement -> {
            statement.setLong(1, postId);
            try (var rows = statement.executeQuery()) {
                return rows.next() ? Optional.of(new Stage(HelpPostRow.read(rows), rows.getBoolean("closed"), rows.getBoolean("paused"),
                    rows.getTimestamp("texts_deleted_at") != null)) : Optional.empty();
            }
        });
    }
}
