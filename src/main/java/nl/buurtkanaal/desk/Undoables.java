package nl.buurtkanaal.desk;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.connection.annotation.Connectable;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import nl.buurtkanaal.moderation.Act;
import nl.buurtkanaal.moderation.DeskSeat;
import nl.buurtkanaal.moderation.Undo;
import nl.buurtkanaal.platform.views.Messages;
import nl.buurtkanaal.words.TextCheck;

/** What somebody did at the desk within the last ten minutes and may take back. */
@Singleton
@Connectable
class Undoables {

    /**
     * Everything that was given away in one go, but one post: that is an act of its own. Then acts that nobody went on from, newest first.
     */
    private static final String QUERY = """
        (SELECT 0 AS id, NULL AS act, h.handed_at AS done_at, p.shown_name AS words, COUNT(*) AS things
         FROM desk_handover h JOIN person p ON p.id = h.to_id WHERE h.from_id = ? AND h.handed_at > ?
         GROUP BY h.handed_at, h.to_id, p.shown_name HAVING COUNT(*) > 1 OR SUM(h.kind = 'POSTS') = 0 ORDER BY h.handed_at DESC LIMIT 1)
        UNION ALL
        (SELECT a.id, a.act, a.acted_at, p.title, 1 FROM moderation_act a JOIN moderation_case c ON c.id = a.case_id JOIN help_post p
            ON p.id = c.subject_id
         WHERE a.person_id = ? AND a.acted_at > ? AND a.undone_at IS NULL AND a.act <> 'TAKEN_OVER' AND a.version_after = c.version
           AND c.edition_id = ? AND c.subject_kind = 'POST'
           AND NOT EXISTS (SELECT 1 FROM desk_handover o WHERE a.act = 'HANDED_OVER' AND o.from_id = a.person_id
               AND o.handed_at = a.acted_at
               AND (o.kind <> 'POSTS' OR o.item_id <> a.case_id))
         ORDER BY a.id DESC LIMIT 3)
        UNION ALL
        (SELECT r.id, CONCAT('REPORT.', d.outcome), d.decided_at, COALESCE(r.title, ''), 1 FROM report_decision d
            JOIN report r ON r.id = d.report_id
         WHERE d.decided_by = ? AND d.decided_at > ? AND r.edition_id = ? AND r.round = d.round AND r.due_at IS NULL
         ORDER BY d.id DESC LIMIT 3)""";

    private static final String REPORT = "REPORT.";

    private final JdbcOperations jdbc;

    Undoables(JdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Something that this person did and may take back until then.
     *
     * @param what   a sentence with its full stop, also when a title without one ends it
     * @param moment when everything was given away; null for one act
     */
    @Introspected
    record Undoable(String what, Instant until, String href, @Nullable String moment) {

        Undoable {
            what = what.matches("(?s).*[.?!]\\s*") ? what.strip() : what + ".";
        }
    }

    /** Giving everything away first, then at most three acts, newest first. One query, since it is asked with the list. */
    List<Undoable> of(DeskSeat seat, Instant now) {
        var since = Timestamp.from(now.minus(Undo.WINDOW));
        return jdbc.prepareStatement(QUERY, statement -> {
            statement.setLong(1, seat.person().id());
            statement.setTimestamp(2, since);
            statement.setLong(3, seat.person().id());
            statement.setTimestamp(4, since);
            statement.setLong(5, seat.edition().id());
            statement.setLong(6, seat.person().id());
            statement.setTimestamp(7, since);
            statement.setLong(8, seat.edition().id());
            return read(statement.executeQuery(), seat);
        });
    }

    private static List<Undoable> read(ResultSet rows, DeskSeat seat) throws SQLException {
        try (rows) {
            var found = new ArrayList<Undoable>();
            while (rows.next()) {
                var act = rows.getString("act");
                var at = rows.getTimestamp("done_at").toInstant();
                found.add(act == null
                    ? new Undoable(Messages.get("desk.did.all-handed-over", rows.getInt("things"), rows.getString("words")),
                                   Undo.mailsFrom(at),
                        seat.href() + "/bezetting/overdracht/terugdraaiing", at.toString())
                    : act.startsWith(REPORT) ? decision(rows.getLong("id"), act, rows.getString("words"), at, seat)
                    : new Undoable(Messages.get(Act.valueOf(act).ownMessageKey(), TextCheck.masked(rows.getString("words"))),
                        Undo.mailsFrom(at), seat.href() + "/handelingen/" + rows.getLong("id") + "/terugdraaiing", null));
            }
            return found;
        }
    }

    private static Undoable decision(long reportId, String act, String title, Instant at, DeskSeat seat) {
        return new Undoable(Messages.get("desk.did.report", TextCheck.masked(title),
            Messages.get("report.outcome." + act.substring(REPORT.length()))), Undo.mailsFrom(at),
            seat.href() + "/meldingen/" + reportId + "/terugdraaiing", null);
    }
}
