package nl.buurtkanaal.desk.people;

import io.micronaut.data.connection.annotation.Connectable;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.buurtkanaal.category.Category;
import nl.buurtkanaal.kern.Kernen;
import nl.buurtkanaal.moderation.DeskSeat;
import nl.buurtkanaal.moderation.DeskSelect;
import nl.buurtkanaal.platform.time.Time;

/** The people in the care of a buurtverbinder: those of the own kernen; an administrator has the whole edition. Never oneself. */
@Singleton
@Connectable
class DeskPeople {

    private static final int LONGEST_LIST = 50;
    private static final Duration NEW = Duration.ofDays(30);
    private static final String COLUMNS = """
        SELECT p.id, p.shown_name, p.kern_id, p.created_at, p.adult_from,
            EXISTS (SELECT 1 FROM account a WHERE a.person_id = p.id) AS account,
            EXISTS (SELECT 1 FROM person_confirmation c WHERE c.person_id = p.id AND c.kind = 'ORANGE' AND c.revoked_at IS NULL
                    AND c.until_at > ?) AS confirmed,\s""";
    private static final String ORANGE = Arrays.stream(Category.values()).filter(Category::orange).map(category -> "'" + category.name()
        + "'")
        .collect(Collectors.joining(","));

    private final JdbcOperations jdbc;
    private final Kernen kernen;
    private final Clock clock;

    DeskPeople(JdbcOperations jdbc, Kernen kernen, Clock clock) {
        this.jdbc = jdbc;
        this.kernen = kernen;
        this.clock = clock;
    }

    /** Those who are to be got to know, longest waiting first. */
    List<Helper> waitingIn(DeskSeat seat) {
        return find(seat, "w.why, w.since AS waiting FROM " + toKnow(seat) + " JOIN person p ON p.id = w.person_id",
            "TRUE HAVING confirmed = FALSE OR w.why = 'wish' ORDER BY w.since, p.id", null);
    }

    /**
     * As a table w (person_id, since, why): who offers help of an orange kind, who was told to get known before they answer, and whom a
     * colleague asked this seat to get to know.
     */
    static String toKnow(DeskSeat seat) {
        var offers = "SELECT CASE WHEN for_whom = 'ON_BEHALF' THEN subject_id ELSE author_id END AS person_id, MIN(submitted_at) AS since,"
            + " 'offer' AS why"
            + " FROM help_post WHERE kern_id IN (" + seat.ownList() + ") AND edition_id = " + seat.edition().id() + " AND kind = 'OFFER'"
            + " AND status <> 'REFUSED' AND category IN (" + ORANGE + ") AND texts_deleted_at IS NULL"
            + " AND NOT EXISTS (SELECT 1 FROM help_post_closure x WHERE x.help_post_id = help_post.id) GROUP BY 1";
        var wishes = "SELECT w.person_id, MIN(w.wished_at), 'wish' FROM person q JOIN answer_wish w ON w.person_id = q.id"
            + " JOIN help_post a ON a.id = w.help_post_id AND a.status = 'PUBLISHED' AND (a.on_board = TRUE OR a.quiet = TRUE)"
            + " WHERE q.kern_id IN (" + seat.ownList() + ") GROUP BY w.person_id";
        var given = "SELECT g.item_id, g.handed_at, 'given' FROM desk_handover g WHERE g.kind = '" + PeopleWork.KIND + "' AND g.to_id = "
            + seat.person().id();
        return "(SELECT f.person_id, MIN(f.since) AS since, MAX(f.why) AS why FROM (" + offers + " UNION ALL " + wishes + " UNION ALL "
            + given
            + ") f GROUP BY f.person_id) w";
    }

    /** On person p: in one's own kernen, or given by a colleague; never oneself. */
    static String inCare(DeskSeat seat) {
        return "(p.kern_id IN (" + seat.ownList() + ") OR p.id IN (" + DeskSelect.givenTo(seat.person().id(), PeopleWork.KIND)
            + ")) AND p.edition_id = " + seat.edition().id() + " AND p.left_at IS NULL AND p.id <> " + seat.person().id();
    }

    /** Who joined in the last thirty days, newest first. */
    List<Helper> newIn(DeskSeat seat) {
        return find(seat, "NULL AS why, NULL AS waiting FROM person p", "p.created_at > ? ORDER BY p.created_at DESC, p.id DESC",
            Timestamp.from(clock.instant().minus(NEW)));
    }

    /** People whose shown name holds some letters, by name. */
    List<Helper> named(DeskSeat seat, String name) {
        return find(seat, "NULL AS why, NULL AS waiting FROM person p", "p.shown_name LIKE ? ESCAPE '!' ORDER BY p.shown_name, p.id",
            "%" + name.replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%");
    }

    /** One person in one's care. */
    Optional<Helper> byId(DeskSeat seat, long id) {
        return find(seat, "NULL AS why, NULL AS waiting FROM person p", "p.id = ?", id).stream().findFirst();
    }

    private List<Helper> find(DeskSeat seat, String from, String condition, Object value) {
        var sql = COLUMNS + from + " WHERE " + inCare(seat) + " AND " + condition + " LIMIT " + LONGEST_LIST;
        return jdbc.prepareStatement(sql, statement -> {
            statement.setTimestamp(1, Timestamp.from(clock.instant()));
            if (value != null) {
                statement.setObject(2, value);
            }
            return read(statement.executeQuery(), clock.instant());
        });
    }

    private List<Helper> read(ResultSet rows, Instant now) throws SQLException {
        try (rows) {
            var people = new ArrayList<Helper>();
            while (rows.next()) {
                var adultFrom = rows.getObject("adult_from", LocalDate.class);
                var waiting = rows.getTimestamp("waiting");
                people.add(new Helper(rows.getLong("id"), rows.getString("shown_name"), kernen.byId(rows.getLong("kern_id")).name(),
                    rows.getTimestamp("created_at").toInstant(), rows.getBoolean("confirmed"),
                    adultFrom == null || !adultFrom.isAfter(now.atZone(Time.ZONE).toLocalDate()), adultFrom, rows.getBoolean("account"),
                    rows.getString("why"), waiting == null ? null : waiting.toInstant()));
            }
            return people;
        }
    }
}
