package nl.buurtkanaal.story;

import io.micronaut.data.connection.annotation.Connectable;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import java.util.Optional;
import nl.buurtkanaal.audit.AuditScope;

/** What is done with a story belongs to its edition, and who tells it may read it. */
@Singleton
@Connectable
class StoryScope implements AuditScope {

    private final JdbcOperations jdbc;

    StoryScope(JdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String subject() {
        return "story";
    }

    @Override
    public Optional<Place> of(long subjectId) {
        return jdbc.prepareStatement("""
            SELECT s.edition_id, t.person_id FROM story s LEFT JOIN story_teller t ON t.story_id = s.id WHERE s.id = ?""", statement -> {
            statement.setLong(1, subjectId);
            try (var rows = statement.executeQuery()) {
                return rows.next() ? Optional.of(new Place(rows.getLong(1), null, rows.getObject(2, Long.class))) : Optional.empty();
            }
        });
    }
}
