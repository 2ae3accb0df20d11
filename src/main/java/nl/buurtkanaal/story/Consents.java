package nl.buurtkanaal.story;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.connection.annotation.Connectable;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;

/** What was noted about who can be recognised in the picture or the film of a story. */
@Singleton
@Connectable
class Consents {

    private final JdbcOperations jdbc;

    Consents(JdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    /** Of what; each has a table of its own. */
    enum Of {
        PICTURE("story_picture_consent"), FILM("story_film_consent");

        private final String table;

        Of(String table) {
            this.table = table;
        }
    }

    /** In place of what was noted before. */
    void note(Of what, long storyId, Consent consent, long by, Instant now) {
        jdbc.prepareStatement("REPLACE INTO " + what.table + " (story_id, people, given_on, noted_by, noted_at) VALUES (?, ?, ?, ?, ?)",
            statement -> {
                statement.setLong(1, storyId);
                statement.setString(2, consent.people());
                statement.setDate(3, consent.givenOn() == null ? null : Date.valueOf(consent.givenOn()));
                statement.setLong(4, by);
                statement.setTimestamp(5, Timestamp.from(now));
                return statement.executeUpdate();
            });
    }

    /** Empty when there is no such picture or film. */
    Optional<Noted> noted(Of what, long storyId) {
        return jdbc.prepareStatement("SELECT c.people, c.given_on, p.shown_name, c.noted_at FROM " + what.table
            + " c LEFT JOIN person p ON p.id = c.noted_by WHERE c.story_id = ?", statement -> {
            statement.setLong(1, storyId);
            try (var rows = statement.executeQuery()) {
                return rows.next() ? Optional.of(new Noted(new Consent(rows.getString(1),
                    rows.getDate(2) == null ? null : rows.getDate(2).toLocalDate()), rows.getString(3), rows.getTimestamp(4).toInstant()))
                    : Optional.empty();
            }
        });
    }

    /** @param by the shown name of the editor; null when they left */
    @Introspected
    record Noted(Consent consent, @Nullable String by, Instant at) {
    }
}
