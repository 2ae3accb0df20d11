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
 * What time does to posts: a mail a week before the last day, off the board after it, and the text gone ninety days later, each with its
 * mail. Each post has a transaction of its own, so that a crash leaves the rest for the next run.
 */
@Singleton
class PostExpiry {

    private static final Period WARNING = Period.ofDays(7);
    private static final Period TEXTS_KEPT = Period.ofDays(90);
    private static final int BATCH = 500;
    private static final int MOST_BATCHES = 200;
    private static final String OPEN = """
        p.texts_deleted_at IS NULL AND p.status = 'PUBLISHED' AND NOT EXISTS (SELECT 1 FROM help_post_closure c
            WHERE c.help_post_id = p.id)""";

    private final JdbcOperations jdbc;
    private final TransactionOperations<Connection> transactions;
    private final HelpPostTable table;
    private final BoardPlaces places;
    private final LifeMails mails;

    PostExpiry(JdbcOperations jdbc, TransactionOperations<Connection> transactions, HelpPostTable table, BoardPlaces places,
               LifeMails mails) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.table = table;
        this.places = places;
        this.mails = mails;
    }

    /**
     * Promises a mail to authors whose post goes in a week, once per last day; on hold or quiet ones too. A post that names its own last
     * day is not asked about.
     */
    int warn(Instant now) {
        var today = now.atZone(Time.ZONE).toLocalDate();
        return forEach("SELECT p.id FROM help_post p WHERE " + OPEN + """
             AND p.expires_on BETWEEN ? AND ? AND p.expires_on = DATE_ADD(p.renewed_on, INTERVAL 60 DAY)
             AND (p.warned_on IS NULL OR p.warned_on <> p.expires_on)""", List.of(today, today.plus(WARNING)),
            id -> tell(id, LifeMails.EXPIRES, "warned_on", now));
    }

    /** Takes off the board what has had its last day, and tells its author, once per last day. */
    int hide(Instant now) {
        var today = now.atZone(Time.ZONE).toLocalDate();
        return forEach("SELECT p.id FROM help_post p WHERE p.on_board = TRUE AND p.expires_on < ?", List.of(today),
                id -> places.settle(id, now))
            + forEach("SELECT p.id FROM help_post p WHERE " + OPEN + """
             AND p.expires_on >= ? AND p.expires_on < ? AND (p.ended_told_on IS NULL OR p.ended_told_on <> p.expires_on)""",
                List.of(today.minus(TEXTS_KEPT), today), id -> tell(id, LifeMails.EXPIRED, "ended_told_on", now));
    }

    /** @param column says for which last day it was told */
    private void tell(long id, String template, String column, Instant now) {
        mails.put(table.lock(id).orElseThrow(), template, now);
        forget("UPDATE help_post SET " + column + " = expires_on WHERE id = ?", id);
    }

    /** Deletes the words of what was closed, refused or expired ninety days ago; the row stays for the counts. */
    int deleteTexts(Instant now) {
        var before = now.atZone(Time.ZONE).minus(TEXTS_KEPT);
        var moment = Timestamp.from(before.toInstant());
        return forEach("SELECT p.id FROM help_post p WHERE p.texts_deleted_at IS NULL AND p.expires_on < ?",
                List.of(before.toLocalDate()), id -> deleteTextsOf(id, now))
            + forEach("""
                SELECT p.id FROM help_post_closure c JOIN help_post p ON p.id = c.help_post_id
                WHERE c.closed_at < ? AND p.texts_deleted_at IS NULL""", List.of(moment), id -> deleteTextsOf(id, now))
            + forEach("""
                SELECT DISTINCT p.id FROM help_post p JOIN help_post_refusal r ON r.help_post_id = p.id
                WHERE p.status = 'REFUSED' AND p.texts_deleted_at IS NULL
                  AND NOT EXISTS (SELECT 1 FROM help_post_refusal n WHERE n.help_post_id = p.id AND n.refused_at >= ?)""",
                List.of(moment), id -> deleteTextsOf(id, now));
    }

    private void deleteTextsOf(long id, Instant now) {
        jdbc.prepareStatement("UPDATE help_post SET title = '', body = '', together_place = NULL, hat = NULL, hat_entry_id = NULL,"
            + " texts_deleted_at = ? WHERE id = ?", statement -> {
            statement.setTimestamp(1, Timestamp.from(now));
            statement.setLong(2, id);
            return statement.executeUpdate();
        });
        forget("UPDATE help_post_closure SET thanks = NULL WHERE help_post_id = ?", id);
        forget("DELETE FROM help_post_change WHERE help_post_id = ?", id);
        forget("UPDATE help_post_refusal SET note = NULL WHERE help_post_id = ?", id);
        forget("DELETE FROM help_post_asked WHERE help_post_id = ?", id);
        table.byId(id).ifPresent(post -> mails.put(post, LifeMails.DELETED, now));
        places.settle(id, now);
    }

    private void forget(String update, long id) {
        jdbc.prepareStatement(update, statement -> {
            statement.setLong(1, id);
            return statement.executeUpdate();
        });
    }

    /** Looks again at each post once it is held: who renewed it a moment ago keeps it. */
    private int forEach(String query, List<Object> values, LongConsumer act) {
        var done = 0;
        for (int batch = 0; batch < MOST_BATCHES; batch++) {
            var ids = transactions.executeRead(status -> ids(query + " LIMIT " + BATCH, values));
            ids.forEach(id -> transactions.executeWrite(status -> {
                table.lock(id);
                ids(query + " AND p.id = " + id, values).forEach(act::accept);
                return null;
            }));
            done += ids.size();
            if (ids.size() < BATCH) {
                break;
            }
        }
        return done;
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
