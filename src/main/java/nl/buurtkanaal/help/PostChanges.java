package nl.buurtkanaal.help;

import io.micronaut.data.connection.annotation.Connectable;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.buurtkanaal.category.Category;
import nl.buurtkanaal.kern.Kernen;
import nl.buurtkanaal.platform.errors.NotAllowed;
import nl.buurtkanaal.platform.errors.NotFound;

/** Small changes that the desk makes in somebody's post: made with the decision, shown to the author, taken back with it. */
@Singleton
@Connectable
public class PostChanges {

    private static final int SHOWN = 5;

    private final JdbcOperations jdbc;
    private final HelpPostTable table;
    private final AuthorLimits limits;
    private final BoardPlaces places;
    private final PostMails mails;
    private final Kernen kernen;

    PostChanges(JdbcOperations jdbc, HelpPostTable table, AuthorLimits limits, BoardPlaces places, PostMails mails, Kernen kernen) {
        this.jdbc = jdbc;
        this.table = table;
        this.limits = limits;
        this.places = places;
        this.mails = mails;
        this.kernen = kernen;
    }

    /**
     * Changes a post and promises its author a mail that says so, within the decision that lets it through.
     *
     * @param actId the act of the desk that this belongs to
     * @throws NotAllowed when a minor would then help with something orange
     */
    @Transactional
    public void amend(long postId, PostAmendment amendment, long by, long actId, Instant now) {
        var post = table.lock(postId).orElseThrow(NotFound::new);
        limits.checkAge(post.helperId(), post.kind(), amendment.category(), now);
        record(post, amendment, by, actId, now);
        table.update(post.with(amendment));
        move(postId, amendment.kernId());
        places.settle(postId, now);
        mails.put(post, PostMails.AMENDED, now, actId);
    }

    /** Moves a post that waits to another kern, which took it over. */
    @Transactional
    public void move(long postId, long kernId, long by, long actId, Instant now) {
        var post = table.lock(postId).orElseThrow(NotFound::new);
        record(post, PostAmendment.of(post).inKern(kernId), by, actId, now);
        move(postId, kernId);
        places.settle(postId, now);
    }

    /** Puts a post back as it was before an act of the desk, when that changed it. */
    void takeBack(long postId, long actId) {
        var before = before(actId);
        if (before.isEmpty()) {
            return;
        }
        table.update(table.lock(postId).orElseThrow().with(before.get()));
        move(postId, before.get().kernId());
        jdbc.prepareStatement("DELETE FROM help_post_change WHERE act_id = ?", statement -> {
            statement.setLong(1, actId);
            return statement.executeUpdate();
        });
    }

    private void move(long postId, long kernId) {
        jdbc.prepareStatement("UPDATE help_post SET kern_id = ? WHERE id = ? AND kern_id <> ?", statement -> {
            statement.setLong(1, kernId);
            statement.setLong(2, postId);
            statement.setLong(3, kernId);
            return statement.executeUpdate();
        });
    }

    /** Writes down what stood there and what stands there now. */
    void record(HelpPost post, PostAmendment change, long by, long actId, Instant now) {
        jdbc.prepareStatement("""
            INSERT INTO help_post_change (help_post_id, act_id, changed_by, changed_at, title_before, title_after, body_before, body_after,
                place_before, place_after, category_before, category_after, kern_before, kern_after, note)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""", statement -> {
            statement.setLong(1, post.id());
            statement.setLong(2, actId);
            statement.setLong(3, by);
            statement.setTimestamp(4, Timestamp.from(now));
            statement.setString(5, post.title());
            statement.setString(6, change.title());
            statement.setString(7, post.body());
            statement.setString(8, change.body());
            statement.setString(9, PostAmendment.place(post));
            statement.setString(10, change.place());
            statement.setString(11, post.category().name());
            statement.setString(12, change.category().name());
            statement.setLong(13, post.kernId());
            statement.setLong(14, change.kernId());
            statement.setString(15, change.note());
            return statement.executeUpdate();
        });
    }

    private Optional<PostAmendment> before(long actId) {
        return jdbc.prepareStatement("""
            SELECT title_before, body_before, place_before, category_before, kern_before FROM help_post_change
                WHERE act_id = ?""", statement -> {
            statement.setLong(1, actId);
            try (var rows = statement.executeQuery()) {
                return rows.next() ? Optional.of(new PostAmendment(rows.getString(1), rows.getString(2), rows.getString(3),
                    Category.valueOf(rows.getString(4)), rows.getLong(5), null)) : Optional.empty();
            }
        });
    }

    /** What the desk changed in a post, newest first, at most five; for its author and the desk. */
    public List<PostChange> of(long postId) {
        return jdbc.prepareStatement("""
            SELECT a.shown_name, c.* FROM help_post_change c JOIN person a ON a.id = c.changed_by
            WHERE c.help_post_id = ? ORDER BY c.id DESC LIMIT\s""" + SHOWN, statement -> {
            statement.setLong(1, postId);
            try (var rows = statement.executeQuery()) {
                var changes = new ArrayList<PostChange>();
                while (rows.next()) {
                    changes.add(read(rows));
                }
                return changes;
            }
        });
    }

    private PostChange read(ResultSet row) throws SQLException {
        return new PostChange(row.getString("shown_name"), row.getTimestamp("changed_at").toInstant(), part(row, "title"), part(row,
            "body"),
            part(row, "place"), PostChange.Part.of(Category.valueOf(row.getString("category_before")).label(),
                Category.valueOf(row.getString("category_after")).label()),
            PostChange.Part.of(kernen.byId(row.getLong("kern_before")).name(), kernen.byId(row.getLong("kern_after")).name()),
            row.getString("note"));
    }

    private static PostChange.Part part(ResultSet row, String column) throws SQLException {
        return PostChange.Part.of(row.getString(column + "_before"), row.getString(column + "_after"));
    }
}
