package nl.buurtkanaal.platform.mail;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.serde.ObjectMapper;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Mails that are promised: written in the transaction of the act that causes them, so that neither is there without the other. */
@Singleton
public class Outbox {

    private static final String COLUMNS = "id, message_id, recipient_kind, recipient_id, edition_id, template, model, attempts, created_at";

    private final JdbcOperations jdbc;
    private final ObjectMapper json;
    private final Clock clock;

    Outbox(JdbcOperations jdbc, ObjectMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /** Promises a mail that goes out as soon as the transaction is committed. */
    public void put(MailTo to, String template, @Nullable Long editionId, Map<String, Object> model) {
        put(to, template, editionId, model, clock.instant());
    }

    /**
     * Promises a mail that goes out at or after {@code due}.
     *
     * @param template view without its ending, for example {@code person/mail/sign-in}; the subject is {@code mail.person.sign-in.subject}
     * @param model    ids, codes and paths that the template needs; never a name, an address or what somebody wrote
     */
    @Transactional(propagation = io.micronaut.transaction.TransactionDefinition.Propagation.MANDATORY)
    public void put(MailTo to, String template, @Nullable Long editionId, Map<String, Object> model, Instant due) {
        put(to, template, editionId, model, due, null);
    }

    /**
     * Promises a mail about an act that may be taken back until then.
     *
     * @param act name of that act, for {@link #withdraw}; null when it cannot be taken back
     */
    @Transactional(propagation = io.micronaut.transaction.TransactionDefinition.Propagation.MANDATORY)
    public void put(MailTo to, String template, @Nullable Long editionId, Map<String, Object> model, Instant due, @Nullable String act) {
        jdbc.prepareStatement("""
            INSERT INTO outbox (message_id, recipient_kind, recipient_id, edition_id, template, model, created_at, due_at, act)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)""", statement -> {
            statement.setString(1, UUID.randomUUID().toString());
            statement.setString(2, to.kind().name());
            statement.setLong(3, to.id());
            if (editionId == null) {
                statement.setNull(4, Types.BIGINT);
            } else {
                statement.setLong(4, editionId);
            }
            statement.setString(5, template);
            statement.setString(6, write(model));
            statement.setTimestamp(7, Timestamp.from(clock.instant()));
            statement.setTimestamp(8, Timestamp.from(due));
            statement.setString(9, act);
            return statement.executeUpdate();
        });
    }

    /** Takes back the mails about an act that have not gone out. Returns how many. */
    @Transactional(propagation = io.micronaut.transaction.TransactionDefinition.Propagation.MANDATORY)
    public int withdraw(String act) {
        return jdbc.prepareStatement("DELETE FROM outbox WHERE act = ? AND state = 0", statement -> {
            statement.setString(1, act);
            return statement.executeUpdate();
        });
    }

    /** The newest mails of the demo, newest first: those of the last day, at most {@code limit}. */
    @Transactional(readOnly = true)
    public List<OutboxRow> newest(int limit) {
        return jdbc.prepareStatement("SELECT " + COLUMNS + " FROM outbox ORDER BY id DESC LIMIT ?", statement -> {
            statement.setInt(1, limit);
            return rows(statement.executeQuery());
        });
    }

    /** Locks the oldest mail that is due and that no other node holds; empty when there is none. */
    List<OutboxRow> takeOne(Instant now) {
        return jdbc.prepareStatement("SELECT " + COLUMNS
            + " FROM outbox WHERE state = 0 AND due_at <= ? ORDER BY due_at LIMIT 1 FOR UPDATE SKIP LOCKED", statement -> {
            statement.setTimestamp(1, Timestamp.from(now));
            return rows(statement.executeQuery());
        });
    }

    void settle(long id, State state) {
        jdbc.prepareStatement("UPDATE outbox SET state = ?, settled_at = ? WHERE id = ?", statement -> {
            statement.setInt(1, state.ordinal());
            statement.setTimestamp(2, Timestamp.from(clock.instant()));
            statement.setLong(3, id);
            return statement.executeUpdate();
        });
    }

    void postpone(long id, int attempts, Instant due) {
        jdbc.prepareStatement("UPDATE outbox SET attempts = ?, due_at = ? WHERE id = ?", statement -> {
            statement.setInt(1, attempts);
            statement.setTimestamp(2, Timestamp.from(due));
            statement.setLong(3, id);
            return statement.executeUpdate();
        });
    }

    @SuppressWarnings("unchecked")
    Map<String, Object> read(String model) {
        try {
            return json.readValue(model, Map.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String write(Map<String, Object> model) {
        try {
            return json.writeValueAsString(model);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<OutboxRow> rows(ResultSet found) throws SQLException {
        var rows = new ArrayList<OutboxRow>();
        while (found.next()) {
            rows.add(new OutboxRow(found.getLong("id"), found.getString("message_id"),
                new MailTo(MailTo.Kind.valueOf(found.getString("recipient_kind")), found.getLong("recipient_id")),
                found.getObject("edition_id", Long.class), found.getString("template"), found.getString("model"), found.getInt("attempts"),
                found.getTimestamp("created_at").toInstant()));
        }
        return rows;
    }

    /** As stored: {@code ordinal} is the column {@code state}. */
    enum State { WAITING, SENT, DROPPED }
}
