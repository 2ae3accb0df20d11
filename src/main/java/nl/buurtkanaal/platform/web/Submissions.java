package nl.buurtkanaal.platform.web;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.net.URI;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import nl.buurtkanaal.platform.security.Sha256;

/**
 * Stores what a form brings once, however often it is sent: a double click, a reload, or a proxy that tries again. Each form carries a
 * one-time key; the second with the same key waits for the first and is led to where that one went.
 */
@Singleton
public class Submissions {

    private static final Duration KEPT = Duration.ofDays(2);

    private final JdbcOperations jdbc;
    private final Clock clock;

    Submissions(JdbcOperations jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Runs the act in one transaction with its key.
     *
     * @param key the form's hidden field {@code inzending}; without one the act simply runs
     * @return where the first act led to
     */
    @Transactional
    public URI once(@Nullable String key, Supplier<URI> act) {
        if (key == null || key.isBlank()) {
            return act.get();
        }
        var hash = Sha256.of(key);
        if (!isFirst(hash)) {
            return URI.create(Objects.requireNonNull(locationOf(hash)));
        }
        var location = act.get();
        jdbc.prepareStatement("UPDATE submission SET location = ? WHERE key_hash = ?", statement -> {
            statement.setString(1, location.toString());
            statement.setBytes(2, hash);
            return statement.executeUpdate();
        });
        return location;
    }

    /**
     * Where the form with this key led to, once it was stored: what was wrong with a second sending may come of the first alone. Empty as
     * long as none was.
     */
    @Transactional
    public Optional<URI> made(@Nullable String key) {
        return key == null || key.isBlank() ? Optional.empty()
            : Optional.ofNullable(locationOf(Sha256.of(key))).filter(location -> !location.isEmpty()).map(URI::create);
    }

    /** Forgets keys of forms that nobody will send again, at most ten thousand at a time. Returns how many. */
    @Transactional
    public int forgetOld() {
        return jdbc.prepareStatement("DELETE FROM submission WHERE created_at < ? LIMIT 10000", statement -> {
            statement.setTimestamp(1, Timestamp.from(clock.instant().minus(KEPT)));
            return statement.executeUpdate();
        });
    }

    /** The row of an unfinished first one is locked, so this waits for its commit. */
    private boolean isFirst(byte[] hash) {
        return jdbc.prepareStatement("INSERT IGNORE INTO submission (key_hash, location, created_at) VALUES (?, '', ?)", statement -> {
            statement.setBytes(1, hash);
            statement.setTimestamp(2, Timestamp.from(clock.instant()));
            return statement.executeUpdate() == 1;
        });
    }

    private @Nullable String locationOf(byte[] hash) {
        return jdbc.prepareStatement("SELECT location FROM submission WHERE key_hash = ?", statement -> {
            statement.setBytes(1, hash);
            try (var rows = statement.executeQuery()) {
                return rows.next() ? rows.getString(1) : null;
            }
        });
    }
}
