package nl.buurtkanaal.referral;

import io.micronaut.data.connection.annotation.Connectable;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import nl.buurtkanaal.person.Belongings;
import nl.buurtkanaal.person.Kept;

/** What somebody who leaves had passed on to the wijkteam. */
@Singleton
@Connectable
class ReferralBelongings implements Belongings {

    private static final List<Kept> KEPT = List.of(
        new Kept("referral", """
            SELECT words, phone, consent_how, consent_on, passed_at, stage, done_at FROM referral WHERE person_id = ? ORDER BY id DESC"""),
        new Kept("referral_step", """
            SELECT s.stage, s.taken_at FROM referral r JOIN referral_step s ON s.referral_id = r.id
            WHERE r.person_id = ? ORDER BY s.taken_at DESC"""));

    private final JdbcOperations jdbc;

    ReferralBelongings(JdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public int order() {
        return 15;
    }

    @Override
    public List<Kept> kept() {
        return KEPT;
    }

    @Override
    public void erase(long personId, Instant now) {
        jdbc.prepareStatement("DELETE FROM referral WHERE person_id = ?", statement -> {
            statement.setLong(1, personId);
            return statement.executeUpdate();
        });
    }
}
