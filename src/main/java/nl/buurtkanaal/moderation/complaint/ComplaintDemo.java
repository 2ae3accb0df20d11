package nl.buurtkanaal.moderation.complaint;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import nl.buurtkanaal.platform.database.DemoPart;
import nl.buurtkanaal.platform.database.OfDemo;
import nl.buurtkanaal.platform.time.Time;

/** Two invented complaints in Brummen, one of them settled. */
@Singleton
@OfDemo
class ComplaintDemo implements DemoPart {

    private static final int ORDER = 47;

    private final JdbcOperations jdbc;

    ComplaintDemo(JdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public void load(Instant now) {
        var today = LocalDate.ofInstant(now, Time.ZONE);
        insert(today.minusDays(40), "SITE", today.minusDays(30));
        insert(today.minusDays(6), "DECISION", null);
    }

    private void insert(LocalDate received, String topic, LocalDate settled) {
        jdbc.prepareStatement("INSERT INTO complaint (edition_id, received_on, topic, settled_on)"
            + " SELECT id, ?, ?, ? FROM edition WHERE slug = 'brummen'", statement -> {
            statement.setObject(1, received);
            statement.setString(2, topic);
            statement.setObject(3, settled, java.sql.Types.DATE);
            return statement.executeUpdate();
        });
    }

    @Override
    public void shift(long days) {
        jdbc.prepareStatement("UPDATE complaint SET received_on = DATE_ADD(received_on, INTERVAL ? DAY),"
            + " settled_on = DATE_ADD(settled_on, INTERVAL ? DAY)", statement -> {
            statement.setLong(1, days);
            statement.setLong(2, days);
            return statement.executeUpdate();
        });
    }
}
