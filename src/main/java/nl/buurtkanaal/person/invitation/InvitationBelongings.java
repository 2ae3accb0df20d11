package nl.buurtkanaal.person.invitation;

import io.micronaut.data.connection.annotation.Connectable;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import java.time.Instant;
import nl.buurtkanaal.person.Belongings;

/** The name and address under which somebody who leaves was invited. */
@Singleton
@Connectable
class InvitationBelongings implements Belongings {

    private final JdbcOperations jdbc;

    InvitationBelongings(JdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public int order() {
        return 80;
    }

    @Override
    public void erase(long personId, Instant now) {
        jdbc.prepareStatement("UPDATE role_invitation SET invitee = '', email = NULL WHERE accepted_by = ?", statement -> {
            statement.setLong(1, personId);
            return statement.executeUpdate();
        });
    }
}
