package nl.buurtkanaal.desk.broker;

import io.micronaut.data.connection.annotation.Connectable;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import java.time.Instant;
import nl.buurtkanaal.person.Belongings;

/** What somebody who leaves was asked to decide on. */
@Singleton
@Connectable
class BrokerBelongings implements Belongings {

    private final JdbcOperations jdbc;

    BrokerBelongings(JdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public int order() {
        return 11;
    }

    @Override
    public void erase(long personId, Instant now) {
        jdbc.prepareStatement("DELETE FROM suggestion WHERE asker_id = ? OR helper_id = ?", statement -> {
            statement.setLong(1, personId);
            statement.setLong(2, personId);
            return statement.executeUpdate();
        });
    }
}
