package nl.buurtkanaal.desk.phone;

import io.micronaut.data.connection.annotation.Connectable;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import java.time.Instant;
import nl.buurtkanaal.person.Belongings;

/** The calls about somebody who leaves. Comes first: later parts take away what says that there was something to call about. */
@Singleton
@Connectable
class PhoneBelongings implements Belongings {

    private final JdbcOperations jdbc;

    PhoneBelongings(JdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public void erase(long personId, Instant now) {
        jdbc.prepareStatement("DELETE FROM call_line WHERE person_id = ?", statement -> {
            statement.setLong(1, personId);
            return statement.executeUpdate();
        });
    }
}
