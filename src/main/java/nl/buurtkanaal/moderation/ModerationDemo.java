package nl.buurtkanaal.moderation;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import java.time.Instant;
import nl.buurtkanaal.platform.database.DemoPart;
import nl.buurtkanaal.platform.database.OfDemo;

/** Keeps the checks that wait in the demo of today; the posts themselves bring them. */
@Singleton
@OfDemo
class ModerationDemo implements DemoPart {

    private static final int ORDER = 45;

    private final JdbcOperations jdbc;

    ModerationDemo(JdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public void load(Instant now) {
        // the posts opened their cases themselves
    }

    @Override
    public void shift(long days) {
        jdbc.prepareStatement("""
            UPDATE moderation_case SET opened_at = DATE_ADD(opened_at, INTERVAL ? DAY), due_at = DATE_ADD(due_at, INTERVAL ? DAY),
                decided_at = DATE_ADD(decided_at, INTERVAL ? DAY)
            WHERE author_id IN (SELECT id FROM person WHERE example = TRUE)""", statement -> {
            statement.setLong(1, days);
            statement.setLong(2, days);
            statement.setLong(3, days);
            return statement.executeUpdate();
        });
    }
}
