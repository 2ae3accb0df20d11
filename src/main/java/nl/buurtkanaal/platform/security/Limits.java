package nl.buurtkanaal.platform.security;

import io.micronaut.context.annotation.Value;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import nl.buurtkanaal.platform.database.Sweep;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Counts tries, in the database, so that all nodes know. A limit slows down: when its stretch of time is over everything is allowed again.
 * Keys are stored as hashes with the site's secret.
 */
@Singleton
public class Limits {

    private static final Logger LOG = LoggerFactory.getLogger(Limits.class);
    private static final int KEY_SIZE = 16;

    private final JdbcOperations jdbc;
    private final Secret secret;
    private final Sweep sweep;
    private final boolean enabled;

    /** @param enabled switched off only to measure speed */
    Limits(JdbcOperations jdbc, Secret secret, Sweep sweep, @Value("${buurtkanaal.limits.enabled:true}") boolean enabled) {
        this.jdbc = jdbc;
        this.secret = secret;
        this.sweep = sweep;
        this.enabled = enabled;
    }

    /**
     * Counts one try and says whether it is within the limit. The stretch of time starts at the first try and does not grow with tries
     * that are refused.
     *
     * @param key what is counted by: an id, an address, a network
     */
    @Transactional
    public Answer allow(Limit limit, String key, Instant now) {
        if (!enabled) {
            return Answer.YES;
        }
        var hash = hash(limit, key);
        count(limit, hash, now);
        return jdbc.prepareStatement("SELECT times, until_at FROM limit_count WHERE limit_name = ? AND key_hash = ?", statement -> {
            statement.setString(1, limit.name());
            statement.setBytes(2, hash);
            try (var rows = statement.executeQuery()) {
                if (!rows.next() || rows.getInt(1) <= limit.times()) {
                    return Answer.YES;
                }
                LOG.info("Limit {} reached", limit.name());
                return new Answer(false, Duration.between(now, rows.getTimestamp(2).toInstant()));
            }
        });
    }

    /** Starts counting anew, after a try that turned out well. */
    @Transactional
    public void forget(Limit limit, String key) {
        jdbc.prepareStatement("DELETE FROM limit_count WHERE limit_name = ? AND key_hash = ?", statement -> {
            statement.setString(1, limit.name());
            statement.setBytes(2, hash(limit, key));
            return statement.executeUpdate();
        });
    }

    /** Deletes the counts whose stretch of time is over. Returns how many. */
    public int forgetOver(Instant now) {
        return sweep.delete("DELETE FROM limit_count WHERE until_at <= ?", now);
    }

    /** Both engines work the assignments out from left to right, so {@code times} still sees the old {@code until_at}. */
    private void count(Limit limit, byte[] hash, Instant now) {
        jdbc.prepareStatement("""
            INSERT INTO limit_count (limit_name, key_hash, until_at, times) VALUES (?, ?, ?, 1)
            ON DUPLICATE KEY UPDATE times = IF(until_at <= ?, 1, times + 1), until_at = IF(until_at <= ?, ?, until_at)""", statement -> {
            var until = Timestamp.from(now.plus(limit.within()));
            statement.setString(1, limit.name());
            statement.setBytes(2, hash);
            statement.setTimestamp(3, until);
            statement.setTimestamp(4, Timestamp.from(now));
            statement.setTimestamp(5, Timestamp.from(now));
            statement.setTimestamp(6, until);
            return statement.executeUpdate();
        });
    }

    private byte[] hash(Limit limit, String key) {
        return Arrays.copyOf(secret.sign("limit", limit.name() + '|' + key), KEY_SIZE);
    }

    /**
     * Whether something may be done now.
     *
     * @param left how long until it may, when not; zero when it may
     */
    public record Answer(boolean allowed, Duration left) {

        /** Nothing was counted, or nothing is in the way. */
        public static final Answer YES = new Answer(true, Duration.ZERO);

        /** Whole minutes until it is allowed again, at least one: "Probeer het over 5 minuten opnieuw." */
        public long minutes() {
            return Math.max(1, left.plusSeconds(59).toMinutes());
        }
    }
}
