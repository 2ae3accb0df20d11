package nl.buurtkanaal.conversation;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import nl.buurtkanaal.platform.time.Time;

/**
 * Deletes conversations twelve months after their last message, with all that stands in them. How many people answered a post, and when the
 * first did, stays without their names. What is reported and not decided waits for the decision, what was agreed for its day.
 */
@Singleton
class ConversationRetention {

    private static final Period KEPT = Period.ofMonths(12);
    private static final int BATCH = 500;
    private static final int MOST_BATCHES = 200;
    private static final String OVER = """
        FROM message m WHERE m.sent_at < ? AND NOT EXISTS (SELECT 1 FROM message n WHERE n.conversation_id = m.conversation_id
            AND n.id > m.id)
        AND NOT EXISTS (SELECT 1 FROM report r WHERE r.due_at IS NOT NULL AND r.subject_kind = 'CONVERSATION'
            AND r.subject_id = m.conversation_id)
        AND NOT EXISTS (SELECT 1 FROM message q JOIN report s ON s.subject_kind = 'MESSAGE' AND s.subject_id = q.id
            WHERE q.conversation_id = m.conversation_id AND s.due_at IS NOT NULL)
        """;

    private final JdbcOperations jdbc;
    private final TransactionOperations<Connection> transactions;
    private final ConversationRepository conversations;
    private final List<ConversationKeeper> keepers;

    ConversationRetention(JdbcOperations jdbc, TransactionOperations<Connection> transactions, ConversationRepository conversations,
                          List<ConversationKeeper> keepers) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.conversations = conversations;
        this.keepers = keepers;
    }

    /** Deletes what is over; returns how many conversations that were. Each has a transaction of its own. */
    int forget(Instant now) {
        var before = now.atZone(Time.ZONE).minus(KEPT).toInstant();
        var forgotten = 0;
        var after = 0L;
        for (int batch = 0; batch < MOST_BATCHES; batch++) {
            var seen = after;
            // each with a connection of its own: one that was read with stays read-only
            var ids = transactions.executeRead(status -> over(before, "AND m.conversation_id > " + seen));
            for (var id : ids) {
                forgotten += transactions.executeWrite(status -> forget(id, before, now)) ? 1 : 0;
            }
            if (ids.size() < BATCH) {
                break;
            }
            after = ids.get(ids.size() - 1);
        }
        return forgotten;
    }

    /** Looks again once it is held: who wrote a moment ago keeps it. */
    private boolean forget(long id, Instant before, Instant now) {
        if (conversations.hold(id).isEmpty() || over(before, "AND m.conversation_id = " + id).isEmpty()
            || keepers.stream().anyMatch(keeper -> keeper.needs(id, now))) {
            return false;
        }
        count(id);
        jdbc.prepareStatement("DELETE FROM conversation WHERE id = ?", statement -> {
            statement.setLong(1, id);
            return statement.executeUpdate();
        });
        return true;
    }

    private void count(long id) {
        jdbc.prepareStatement("""
            INSERT INTO help_post_answers (help_post_id, answers, first_at) SELECT c.help_post_id, 1,
                c.created_at FROM conversation c WHERE c.id = ?
            ON DUPLICATE KEY UPDATE answers = answers + 1, first_at = LEAST(first_at, VALUES(first_at))""", statement -> {
            statement.setLong(1, id);
            return statement.executeUpdate();
        });
    }

    private List<Long> over(Instant before, String which) {
        return jdbc.prepareStatement("SELECT m.conversation_id " + OVER + which + " ORDER BY m.conversation_id LIMIT " + BATCH,
            statement -> {
            statement.setTimestamp(1, Timestamp.from(before));
            try (var rows = statement.executeQuery()) {
                var ids = new ArrayList<Long>();
                while (rows.next()) {
                    ids.add(rows.getLong(1));
                }
                return ids;
            }
        });
    }
}
