package nl.buurtkanaal.help;

import io.micronaut.core.type.Argument;
import io.micronaut.data.connection.annotation.Connectable;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.serde.ObjectMapper;
import io.micronaut.transaction.TransactionDefinition;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.buurtkanaal.platform.security.Sha256;
import nl.buurtkanaal.platform.security.Unguessable;

/**
 * What somebody typed before they could send it. It waits on the server while they sign up, also when they go on in another browser:
 * whoever holds the token has the draft. A draft that nobody takes up is gone after 24 hours. The writer of the form sees to it that no
 * burgerservicenummer is in it.
 */
@Singleton
@Connectable
public class HelpDrafts {

    private static final Duration KEPT = Duration.ofHours(24);
    private static final int TOKEN_BYTES = 24;
    private static final Argument<Map<String, List<String>>> FIELDS = Argument.mapOf(Argument.STRING, Argument.listOf(String.class));

    private final JdbcOperations jdbc;
    private final ObjectMapper json;

    HelpDrafts(JdbcOperations jdbc, ObjectMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** A form of an edition, as typed: every field name with its values. */
    public record Draft(long editionId, Map<String, List<String>> fields) {

        /** The first value of a field, or an empty text. */
        public String first(String field) {
            var values = fields.getOrDefault(field, List.of());
            return values.isEmpty() ? "" : values.get(0);
        }

        @Override
        public String toString() {
            return "Draft[hidden]";
        }
    }

    /** Keeps a draft. Returns the token, which stands nowhere else and fits in a path. */
    @Transactional
    public String keep(Draft draft, Instant now) {
        var token = Unguessable.token(TOKEN_BYTES);
        jdbc.prepareStatement("INSERT INTO help_draft (token_hash, edition_id, fields, created_at, expires_at)"
            + " VALUES (?, ?, ?, ?, ?)", statement -> {
            statement.setBytes(1, Sha256.of(token));
            statement.setLong(2, draft.editionId());
            statement.setString(3, write(draft.fields()));
            statement.setTimestamp(4, Timestamp.from(now));
            statement.setTimestamp(5, Timestamp.from(now.plus(KEPT)));
            return statement.executeUpdate();
        });
        return token;
    }

    /** The draft of a token; empty when it is unknown, used or too old. */
    public Optional<Draft> find(String token, Instant now) {
        return one(token, now, "");
    }

    /** The same, also empty; and nobody else takes it up before this transaction ends. */
    @Transactional(propagation = TransactionDefinition.Propagation.MANDATORY)
    public Optional<Draft> lock(String token, Instant now) {
        return one(token, now, " FOR UPDATE");
    }

    private Optional<Draft> one(String token, Instant now, String locking) {
        return jdbc.prepareStatement("SELECT edition_id, fields FROM help_draft WHERE token_hash = ? AND expires_at > ?"
            + locking, statement -> {
            statement.setBytes(1, Sha256.of(token));
            statement.setTimestamp(2, Timestamp.from(now));
            try (var rows = statement.executeQuery()) {
                return rows.next() ? Optional.of(new Draft(rows.getLong(1), read(rows.getString(2)))) : Optional.empty();
            }
        });
    }

    /** What was typed since, under the same token and until the same moment. */
    @Transactional
    public void replace(String token, Draft draft) {
        jdbc.prepareStatement("UPDATE help_draft SET fields = ? WHERE token_hash = ?", statement -> {
            statement.setString(1, write(draft.fields()));
            statement.setBytes(2, Sha256.of(token));
            return statement.executeUpdate();
        });
    }

    /** The draft became a post, within the same transaction. */
    @Transactional
    public void remove(String token) {
        jdbc.prepareStatement("DELETE FROM help_draft WHERE token_hash = ?", statement -> {
            statement.setBytes(1, Sha256.of(token));
            return statement.executeUpdate();
        });
    }

    /** Forgets what nobody came back for, at most ten thousand at a time. Returns how many. */
    @Transactional
    public int forgetOld(Instant now) {
        return jdbc.prepareStatement("DELETE FROM help_draft WHERE expires_at <= ? LIMIT 10000", statement -> {
            statement.setTimestamp(1, Timestamp.from(now));
            return statement.executeUpdate();
        });
    }

    private String write(Map<String, List<String>> fields) {
        try {
            return json.writeValueAsString(fields);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Map<String, List<String>> read(String fields) {
        try {
            return json.readValue(fields, FIELDS);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
