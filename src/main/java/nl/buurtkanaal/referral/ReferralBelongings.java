package nl.buurtkanaal.referral;

import io.micronaut.data.connection.annotation.Connectable;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import java.time.Instant;
import nl.buurtkanaal.person.Belongings;

/** What somebody who leaves had passed on to the wijkteam. */
@Singleton
@Connectable
class ReferralBelongings implements Belongings {

    private final JdbcOperations jdbc;

    ReferralBelongings(JdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public int order() {
        return 15;
    }

    @Override
    public void erase(long personId, Instant now) {
        jdbc.prepareStatement("DELETE FROM referral WHERE person_id = ?", statement -> {
            statement.setLong(1, personId);
            return statement.executeUpdate();
        });
    }
}
