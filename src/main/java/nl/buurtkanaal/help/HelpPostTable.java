package nl.buurtkanaal.help;

import io.micronaut.data.connection.annotation.Connectable;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import java.sql.SQLIntegrityConstraintViolationException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/** The rows of posts, read and written one at a time. Lists are read by {@link Board} and the like. */
@Singleton
@Connectable
class HelpPostTable {

    private static final int CODE_TRIES = 5;

    private final JdbcOperations jdbc;

    HelpPostTable(JdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    Optional<HelpPost> byId(long id) {
        return one("WHERE p.id = ?", id);
    }

    Optional<HelpPost> byCode(long editionId, String code) {
        return one("WHERE p.texts_deleted_at IS NULL AND p.edition_id = " + editionId + " AND p.code = ?", code);
    }

    /** By id, and nobody else changes it before this transaction ends. */
    Optional<HelpPost> lock(long id) {
        return one("WHERE p.id = ? FOR UPDATE", id);
    }

    boolean isOpen(long id, LocalDate today) {
        return jdbc.prepareStatement("""
            SELECT EXISTS (SELECT 1 FROM help_post p WHERE p.id = ? AND p.status = 'PUBLISHED' AND p.texts_deleted_at IS NULL
                AND p.expires_on >= ?
                AND NOT EXISTS (SELECT 1 FROM help_post_closure c WHERE c.help_post_id = p.id)
                AND NOT EXISTS (SELECT 1 FROM help_post_pause r WHERE r.help_post_id = p.id)
                AND NOT EXISTS (SELECT 1 FROM help_post_consent s WHERE s.help_post_id = p.id AND s.withdrawn_at IS NOT NULL)
                AND NOT EXISTS (SELECT 1 FROM person_ban b WHERE b.lifted_at IS NULL
                    AND b.person_id = CASE WHEN p.for_whom = 'ON_BEHALF' THEN p.subject_id ELSE p.author_id END)
                AND NOT EXISTS (SELECT 1 FROM person_pause u WHERE u.lifted_at IS NULL
                    AND u.person_id = CASE WHEN p.for_whom = 'ON_BEHALF' THEN p.subject_id ELSE p.author_id END))""", statement -> {
            statement.setLong(1, id);
            statement.setObject(2, today);
            try (var rows = statement.executeQuery()) {
                return rows.next() && rows.getBoolean(1);
            }
        });
    }

    void wear(long id, Hat hat) {
        jdbc.prepareStatement("UPDATE help_post SET hat = ?, hat_entry_id = ? WHERE id = ?", statement -> {
            statement.setString(1, hat.label());
            statement.setObject(2, hat.entryId());
            statement.setLong(3, id);
            return statement.executeUpdate();
        });
    }

    /** Who lost a role wrote everything as a neighbour. */
    void takeOffHats(long authorId) {
        jdbc.prepareStatement("UPDATE help_post SET hat = NULL, hat_entry_id = NULL WHERE author_id = ? AND hat IS NOT NULL",
            statement -> {
            statement.setLong(1, authorId);
            return statement.executeUpdate();
        });
    }

    void recordConsent(long postId, HelpPostAuthors.Consent consent, long recordedBy, Instant now) {
        jdbc.prepareStatement(
            "INSERT INTO help_post_consent (help_post_id, how, given_on, recorded_by, recorded_at) VALUES (?, ?, ?, ?, ?)", statement -> {
                statement.setLong(1, postId);
                statement.setString(2, consent.how().name());
                statement.setObject(3, consent.givenOn());
                statement.setLong(4, recordedBy);
                statement.setTimestamp(5, Timestamp.from(now));
                return statement.executeUpdate();
            });
    }

    void showTo(long id, long personId, Instant now) {
        jdbc.prepareStatement("INSERT IGNORE INTO help_post_asked (help_post_id, person_id, asked_at) VALUES (?, ?, ?)", statement -> {
            statement.setLong(1, id);
            statement.setLong(2, personId);
            statement.setTimestamp(3, Timestamp.from(now));
            return statement.executeUpdate();
        });
    }

    void hideFrom(long id, long personId) {
        jdbc.prepareStatement("DELETE FROM help_post_asked WHERE help_post_id = ? AND person_id = ?", statement -> {
            statement.setLong(1, id);
            statement.setLong(2, personId);
            return statement.executeUpdate();
        });
    }

    private Optional<HelpPost> one(String where, Object value) {
        return jdbc.prepareStatement("SELECT " + HelpPostRow.COLUMNS + " FROM help_post p " + where, statement -> {
            statement.setObject(1, value);
            try (var rows = statement.executeQuery()) {
                return rows.next() ? Optional.of(HelpPostRow.read(rows)) : Optional.empty();
            }
        });
    }

    /** Stores a new post under a free code; id and code of the given one do not count. */
    HelpPost insert(HelpPost post) {
        for (int attempt = 1; ; attempt++) {
            var code = Codes.random();
            try {
                var id = insert(post, code);
                return byId(id).orElseThrow();
            } catch (RuntimeException e) {
                if (attempt == CODE_TRIES || !isClash(e)) {
                    throw e;
                }
            }
        }
    }

    private static boolean isClash(Throwable e) {
        for (var cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLIntegrityConstraintViolationException
                && String.valueOf(cause.getMessage()).contains("help_post_code")) {
                return true;
            }
        }
        return false;
    }

    private long insert(HelpPost post, String code) {
        return jdbc.execute(connection -> {
            try (var statement = connection.prepareStatement("""
                INSERT INTO help_post (kind, category, title, body, day_parts, rhythm, last_on, together_on,
                    together_minute, together_place,
                    together_most, reach, avoids_own_kern, quiet, status, published_at, renewed_on, expires_on,
                    code, edition_id, kern_id, author_id, subject_id, contact_id, for_whom, submitted_at)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                Statement.RETURN_GENERATED_KEYS)) {
                var next = HelpPostRow.setContent(statement, post);
                statement.setString(next++, code);
                statement.setLong(next++, post.editionId());
                statement.setLong(next++, post.kernId());
                statement.setLong(next++, post.authorId());
                HelpPostRow.set(statement, next++, post.subjectId());
                statement.setLong(next++, post.contactId());
                statement.setString(next++, post.forWhom().name());
                statement.setTimestamp(next, Timestamp.from(post.submittedAt()));
                statement.executeUpdate();
                try (var keys = statement.getGeneratedKeys()) {
                    keys.next();
                    return keys.getLong(1);
                }
            }
        });
    }

    /** Stores what may change in a post: its content, status and days. */
    void update(HelpPost post) {
        jdbc.prepareStatement("""
            UPDATE help_post SET kind = ?, category = ?, title = ?, body = ?, day_parts = ?, rhythm = ?, last_on = ?, together_on = ?,
                together_minute = ?, together_place = ?, together_most = ?, reach = ?, avoids_own_kern = ?, quiet = ?,
                    status = ?, published_at = ?,
                renewed_on = ?, expires_on = ?, version = version + 1
            WHERE id = ?""", statement -> {
            var next = HelpPostRow.setContent(statement, post);
            statement.setLong(next, post.id());
            return statement.executeUpdate();
        });
    }
}
