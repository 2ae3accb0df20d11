package nl.buurtkanaal.help;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.connection.annotation.Connectable;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.buurtkanaal.help.VisiblePost.Outcome;

/** Posts that buurtverbinders write for people on the phone. Whoever calls this has made sure that the person is in their care. */
@Singleton
@Connectable
public class OnBehalf {

    private static final int POSTS = 20;

    private final JdbcOperations jdbc;
    private final PostReading reading;
    private final PostLife life;

    OnBehalf(JdbcOperations jdbc, PostReading reading, PostLife life) {
        this.jdbc = jdbc;
        this.reading = reading;
        this.life = life;
    }

    /** What was written for one person, newest first, at most twenty. */
    public List<BehalfPost> of(long subjectId, Instant now) {
        return jdbc.prepareStatement("SELECT " + HelpPostRow.COLUMNS + PostReading.STATE_COLUMNS + """
            , s.how, s.given_on, s.withdrawn_at, w.shown_name AS recorded_by
            FROM help_post p""" + PostReading.STATE_JOINS + """
            JOIN help_post_consent s ON s.help_post_id = p.id JOIN person w ON w.id = s.recorded_by
            WHERE p.subject_id = ? AND p.for_whom = 'ON_BEHALF' AND p.texts_deleted_at IS NULL
            ORDER BY p.submitted_at DESC, p.id DESC LIMIT\s""" + POSTS, statement -> {
            statement.setLong(1, subjectId);
            try (var rows = statement.executeQuery()) {
                var posts = new ArrayList<BehalfPost>();
                while (rows.next()) {
                    var post = HelpPostRow.read(rows);
                    var consent = new HelpPostAuthors.Consent(HelpPostAuthors.Consent.How.valueOf(rows.getString("how")),
                        rows.getObject("given_on", LocalDate.class));
                    posts.add(new BehalfPost(post, reading.state(rows, post, now), consent, rows.getString("recorded_by"),
                        HelpPostRow.instant(rows, "withdrawn_at")));
                }
                return posts;
            }
        });
    }

    /** Closes a post as its author would. Returns false when it was closed before: nothing happened then. */
    @Transactional
    public boolean close(HelpPost post, long byPersonId, Outcome outcome, @Nullable String thanks, Instant now) {
        return life.closeFor(post, byPersonId, outcome, thanks, now);
    }

    /** Who closed a post, and when; empty while it is open. */
    public Optional<Closed> closed(HelpPost post) {
        return jdbc.prepareStatement("""
            SELECT c.closed_by, w.shown_name, c.closed_at FROM help_post_closure c JOIN person w ON w.id = c.closed_by
            WHERE c.help_post_id = ?""", statement -> {
            statement.setLong(1, post.id());
            try (var rows = statement.executeQuery()) {
                return rows.next() ? Optional.of(new Closed(rows.getLong(1), rows.getString(2), rows.getTimestamp(3).toInstant()))
                    : Optional.empty();
            }
        });
    }

    /** Somebody closed it. */
    public record Closed(long byId, String by, Instant at) {
    }

    /** The person no longer agrees: the post is out of sight at once. Returns false when that was so already. */
    @Transactional
    public boolean withdrawConsent(HelpPost post, long byPersonId, Instant now) {
        var changed = jdbc.prepareStatement("""
            UPDATE help_post_consent SET withdrawn_by = ?, withdrawn_at = ? WHERE help_post_id =
                ? AND withdrawn_at IS NULL""", statement -> {
            statement.setLong(1, byPersonId);
            statement.setTimestamp(2, Timestamp.from(now));
            statement.setLong(3, post.id());
            return statement.executeUpdate();
        });
        return changed == 1;
    }
}
