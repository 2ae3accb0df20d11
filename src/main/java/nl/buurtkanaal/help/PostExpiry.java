package nl.buurtkanaal.help;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongConsumer;
import nl.buurtkanaal.platform.time.Time;

/**
 * What time does to posts: a mail a week before the last day, off the board after it, and the text gone ninety days later. Each post has a
 * transaction of its own, so that a crash leaves the rest for the next run.
 */
@Singleton
class PostExpiry {

    private static final Period WARNING = Period.ofDays(7);
    private static final Period TEXTS_KEPT = Period.ofDays(90);
    private static final int BATCH = 500;

    private final JdbcOperations jdbc;
    private final TransactionOperations<Connection> transactions;
    private final HelpPostTable table;
    private final BoardPlaces places;
    private final PostMails mails;

    PostExpiry(JdbcOperations jdbc, TransactionOperations<Connection> transactions, HelpPostTable table, BoardPlaces places, PostMails mails) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.table = table;
        this.places = places;
        this.mails = mails;
    }

    /** Promises a mail to authors whose post goes in a week, once per last day. A post that names its own last day is not asked about. */
    int warn(Instant now) {
        var today = now.atZone(Time.ZONE).toLocalDate();
        return forEach("""
            SELECT id FROM help_post WHERE on_board = TRUE AND expires_on BETWEEN ? AND ? AND expires_on = DATE_ADD(renewed_on, INTERVAL 60 DAY)
            AND (warned_on IS NULL OR warned_on <> expires_on) LIMIT\s""" + BATCH, List.of(today, today.plus(WARNING)), id -> {
                var post = table.lock(id).orElseThrow();
                mails.put(post, PostMails.EXPIRES);
                jdbc.prepareStatement("UPDATE help_post SET warned_on = expires_on WHERE id = ?", statement -> {
                    statement.setLong(1, id);
                    return statement.executeUpdate();
                });
            });
    }

    /** Takes off the board what has had its last day. */
    int hide(Instant now) {
        return forEach("SELECT id FROM help_post WHERE on_board = TRUE AND expires_on < ? LIMIT " + BATCH,
            List.of(now.atZone(Time.ZONE).toLocalDate()), id -> places.settle(id, now));
    }

    /** Deletes the words of what was closed, refused or expired ninety days ago; the row stays for the counts. */
    int deleteTexts(Instant now) {
        var before = now.atZone(Time.ZONE).minus(TEXTS_KEPT);
        var moment = Timestamp.from(before.toInstant());
        return forEach("SELECT p.id FROM help_post p WHERE p.texts_deleted_at IS NULL AND p.expires_on < ? LIMIT " + BATCH,
                List.of(before.toLocalDate()), id -> deleteTextsOf(id, now))
            + forEach("""
                SELECT p.id FROM help_post_closure c JOIN help_post p ON p.id = c.help_post_id
                WHERE c.closed_at < ? AND p.texts_deleted_at IS NULL LIMIT\s""" + BATCH, List.of(moment), id -> deleteTextsOf(id, now))
            + forEach("""
                SELECT DISTINCT p.id FROM help_post p JOIN help_post_refusal r ON r.help_post_id = p.id
                WHERE p.status = 'REFUSED' AND p.texts_deleted_at IS NULL
                  AND NOT EXISTS (SELECT 1 FROM help_post_refusal n WHERE n.help_post_id = p.id AND n.refused_at >= ?) LIMIT\s""" + BATCH,
                List.of(moment), id -> deleteTextsOf(id, now));
    }

    private void deleteTextsOf(long id, Instant now) {
        jdbc.prepareStatement("UPDATE help_post SET title = '', body = '', together_place = NULL, texts_deleted_at = ? WHERE id = ?", statement -> {
            statement.setTimestamp(1, Timestamp.from(now));
            statement.setLong(2, id);
            return statement.executeUpdate();
        });
        forget("UPDATE help_post_closure SET thanks = NULL WHERE help_post_id = ?", id);
        forget("DELETE FROM help_post_change WHERE help_post_id = ?", id);
        forget("UPDATE help_post_refusal SET note = NULL WHERE help_post_id = ?", id);
        places.settle(id, now);
    }

    private void forget(String update, long id) {
        jdbc.prepareStatement(update, statement -> {
            statement.setLong(1, id);
            return statement.executeUpdate();
        });
    }

    private int forEach(String query, List<Object> values, LongConsumer act) {
        var ids = transactions.executeRead(status -> ids(query, values));
        ids.forEach(id -> transactions.executeWrite(status -> {
            act.accept(id);
            return null;
        }));
        return ids.size();
    }

    private List<Long> ids(String query, List<Object> values) {
        return jdbc.prepareStatement(query, statement -> {
            for (int i = 0; i < values.size(); i++) {
                statement.setObject(i + 1, values.get(i));
            }
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
