package nl.buurtkanaal.person;

import io.micronaut.data.connection.annotation.Connectable;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import nl.buurtkanaal.platform.views.Messages;

/** The row of the person: a word in place of the name, no number, no roles, nothing that buurtverbinders knew. */
@Singleton
@Connectable
class PersonBelongings implements Belongings {

    private static final List<String> FORGET = List.of(
        "DELETE FROM person_confirmation WHERE person_id = ?",
        "DELETE FROM vog_seen WHERE person_id = ?",
        "DELETE FROM person_note WHERE person_id = ?",
        "DELETE FROM person_objection WHERE person_id = ?",
        "UPDATE person_pause SET reason = '' WHERE person_id = ?",
        "UPDATE person_ban SET reason = '' WHERE person_id = ?",
        "DELETE FROM person_block WHERE blocker_id = ?",
        "DELETE k FROM role_kern k JOIN role r ON r.id = k.role_id WHERE r.person_id = ?",
        "DELETE FROM role WHERE person_id = ?");

    private final JdbcOperations jdbc;

    PersonBelongings(JdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public int order() {
        return 90;
    }

    @Override
    public void erase(long personId, Instant now) {
        FORGET.forEach(statement -> jdbc.prepareStatement(statement, forget -> {
            forget.setLong(1, personId);
            return forget.executeUpdate();
        }));
        jdbc.prepareStatement("""
            UPDATE person SET shown_name = ?, phone = NULL, phone_key = NULL, adult_from = NULL, left_at = COALESCE(left_at, ?)
            WHERE id = ?""", statement -> {
            statement.setString(1, Messages.get("person.left"));
            statement.setTimestamp(2, Timestamp.from(now));
            statement.setLong(3, personId);
            return statement.executeUpdate();
        });
    }
}
