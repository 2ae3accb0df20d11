package nl.buurtkanaal.help;

import io.micronaut.data.connection.annotation.Connectable;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import nl.buurtkanaal.moderation.ModerationDesk;
import nl.buurtkanaal.moderation.SubjectKind;
import nl.buurtkanaal.person.Belongings;
import nl.buurtkanaal.person.Kept;

/** The posts of somebody who leaves, and those that were written for them: off the board, and without a word. */
@Singleton
@Connectable
class HelpBelongings implements Belongings {

    private static final List<Kept> KEPT = List.of(
        new Kept("help_post", """
            SELECT p.code, p.kind, p.title, p.body, p.category, k.name AS kern_id, p.for_whom, p.day_parts, p.rhythm, p.last_on,
            p.together_on, p.together_place, p.together_most, p.avoids_own_kern, p.quiet, p.hat, p.status, p.submitted_at,
                p.published_at, p.renewed_on, p.expires_on
            FROM help_post p JOIN kern k ON k.id = p.kern_id
            WHERE p.author_id = ? AND p.for_whom <> 'ON_BEHALF' OR p.subject_id = ? ORDER BY p.id DESC"""),
        new Kept("help_post_closure", """
            SELECT p.code AS help_post_id, c.outcome, c.thanks, c.closed_at
            FROM help_post p JOIN help_post_closure c ON c.help_post_id = p.id
            WHERE p.author_id = ? AND p.for_whom <> 'ON_BEHALF' OR p.subject_id = ? ORDER BY p.id DESC"""),
        new Kept("help_post_pause", """
            SELECT p.code AS help_post_id, c.paused_at
            FROM help_post p JOIN help_post_pause c ON c.help_post_id = p.id
            WHERE p.author_id = ? AND p.for_whom <> 'ON_BEHALF' OR p.subject_id = ? ORDER BY p.id DESC"""),
        new Kept("help_post_consent", """
            SELECT p.code AS help_post_id, c.how, c.given_on, c.withdrawn_at
            FROM help_post p JOIN help_post_consent c ON c.help_post_id = p.id WHERE p.subject_id = ? ORDER BY p.id DESC"""),
        new Kept("help_post_refusal", """
            SELECT p.code AS help_post_id, c.note, c.refused_at
            FROM help_post p JOIN help_post_refusal c ON c.help_post_id = p.id
            WHERE p.author_id = ? AND p.for_whom <> 'ON_BEHALF' OR p.subject_id = ? ORDER BY c.id DESC"""),
        new Kept("help_post_change", """
            SELECT p.code AS help_post_id, c.changed_at, c.title_before, c.title_after, c.body_before, c.body_after, c.note
            FROM help_post p JOIN help_post_change c ON c.help_post_id = p.id
            WHERE p.author_id = ? AND p.for_whom <> 'ON_BEHALF' OR p.subject_id = ? ORDER BY c.id DESC"""));

    private static final List<String> FORGET = List.of(
        "UPDATE help_post SET title = '', body = '', together_place = NULL, hat = NULL, hat_entry_id = NULL,"
            + " texts_deleted_at = COALESCE(texts_deleted_at, ?) WHERE id = ?",
        "UPDATE help_post_closure SET thanks = NULL, closed_at = LEAST(closed_at, ?) WHERE help_post_id = ?",
        "DELETE FROM help_post_change WHERE changed_at <= ? AND help_post_id = ?",
        "UPDATE help_post_refusal SET note = NULL, refused_at = LEAST(refused_at, ?) WHERE help_post_id = ?");

    private final JdbcOperations jdbc;
    private final BoardPlaces places;
    private final ModerationDesk desk;
    private final Successors successors;

    HelpBelongings(JdbcOperations jdbc, BoardPlaces places, ModerationDesk desk, Successors successors) {
        this.jdbc = jdbc;
        this.places = places;
        this.desk = desk;
        this.successors = successors;
    }

    @Override
    public int order() {
        return 30;
    }

    @Override
    public List<Kept> kept() {
        return KEPT;
    }

    @Override
    public void erase(long personId, Instant now) {
        successors.takeOverFrom(personId);
        posts(personId).forEach(id -> {
            FORGET.forEach(statement -> jdbc.prepareStatement(statement, forget -> {
                forget.setTimestamp(1, Timestamp.from(now));
                forget.setLong(2, id);
                return forget.executeUpdate();
            }));
            desk.takeBack(SubjectKind.POST, id, now);
            places.settle(id, now);
        });
        jdbc.prepareStatement("DELETE FROM help_post_asked WHERE person_id = ?", forget -> {
            forget.setLong(1, personId);
            return forget.executeUpdate();
        });
    }

    /** A buurtverbinder who leaves takes along what is their own, not what they wrote for somebody else. */
    private List<Long> posts(long personId) {
        return jdbc.prepareStatement("""
            SELECT p.id FROM help_post p WHERE p.author_id = ? AND p.for_whom <> 'ON_BEHALF'
            UNION SELECT q.id FROM help_post q WHERE q.subject_id = ?""", statement -> {
            statement.setLong(1, personId);
            statement.setLong(2, personId);
            try (var rows = statement.executeQuery()) {
                var ids = new ArrayList<Long>();
                while (rows.next()) {
                    ids.add(rows.getLong(1));
                }
                return ids;
            }
        });
    }
}
