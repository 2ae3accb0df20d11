package nl.buurtkanaal.desk.phone;

import io.micronaut.data.connection.annotation.Connectable;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import java.time.Instant;
import nl.buurtkanaal.platform.database.DemoPart;
import nl.buurtkanaal.platform.database.OfDemo;

/** The call list of the demo: what invented neighbours wrote to invented people without an account, and nobody read to them yet. */
@Singleton
@Connectable
@OfDemo
class PhoneDemo implements DemoPart {

    private static final int ORDER = 55;

    private final JdbcOperations jdbc;

    PhoneDemo(JdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public void load(Instant now) {
        jdbc.prepareStatement("""
            INSERT IGNORE INTO call_line (person_id, help_post_id, edition_id, kern_id, opened_at, next_at, after_message_id, open)
            SELECT p.id, h.id, h.edition_id, p.kern_id, MIN(m.sent_at), MIN(m.sent_at), MIN(m.id) - 1, TRUE
            FROM help_post h JOIN person p ON p.id = h.subject_id AND p.example = TRUE
            JOIN conversation c ON c.help_post_id = h.id
            JOIN conversation_side s ON s.conversation_id = c.id AND s.person_id = c.owner_id
            JOIN message m ON m.conversation_id = c.id AND m.author_id = c.answerer_id AND m.id > s.read_message_id
            WHERE h.for_whom = 'ON_BEHALF' GROUP BY p.id, h.id, h.edition_id, p.kern_id""", statement -> statement.executeUpdate());
    }

    @Override
    public void shift(long days) {
        jdbc.prepareStatement("""
            UPDATE call_line SET opened_at = DATE_ADD(opened_at, INTERVAL ? DAY), next_at = DATE_ADD(next_at, INTERVAL ? DAY)
            WHERE person_id IN (SELECT id FROM person WHERE example = TRUE)""", statement -> {
            statement.setLong(1, days);
            statement.setLong(2, days);
            return statement.executeUpdate();
        });
    }
}
