package nl.buurtkanaal.referral;

import io.micronaut.data.connection.annotation.Connectable;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import nl.buurtkanaal.platform.database.DemoPart;
import nl.buurtkanaal.platform.database.OfDemo;
import nl.buurtkanaal.platform.time.Time;

/** A question of an invented person without an account for the invented wijkteam. */
@Singleton
@Connectable
@OfDemo
class ReferralDemo implements DemoPart {

    private static final int ORDER = 57;

    private final JdbcOperations jdbc;

    ReferralDemo(JdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public void load(Instant now) {
        jdbc.prepareStatement("""
            INSERT IGNORE INTO referral (edition_id, person_id, help_post_id, words, phone, consent_how, consent_on, passed_by, passed_at,
                stage)
            SELECT h.edition_id, p.id, h.id, 'De trap wordt te steil. Wil eens praten over een ander huis.',
                COALESCE(p.phone, ''), 'SPOKEN', ?, h.author_id,
                ?, 'RECEIVED'
            FROM help_post h JOIN person p ON p.id = h.subject_id
            WHERE h.for_whom = 'ON_BEHALF' AND p.example = TRUE AND p.shown_name IN ('Truus', 'Hendrik')
                AND h.kind = 'REQUEST'""", statement -> {
            statement.setObject(1, now.minus(Duration.ofHours(26)).atZone(Time.ZONE).toLocalDate());
            statement.setTimestamp(2, Timestamp.from(now.minus(Duration.ofHours(26))));
            return statement.executeUpdate();
        });
    }

    @Override
    public void shift(long days) {
        jdbc.prepareStatement("""
            UPDATE referral SET passed_at = DATE_ADD(passed_at, INTERVAL ? DAY), consent_on = DATE_ADD(consent_on, INTERVAL ? DAY)
            WHERE person_id IN (SELECT id FROM person WHERE example = TRUE)""", statement -> {
            statement.setLong(1, days);
            statement.setLong(2, days);
            return statement.executeUpdate();
        });
    }
}
