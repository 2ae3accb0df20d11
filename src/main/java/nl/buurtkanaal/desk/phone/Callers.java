package nl.buurtkanaal.desk.phone;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.connection.annotation.Connectable;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import nl.buurtkanaal.kern.Kernen;
import nl.buurtkanaal.moderation.DeskSeat;
import nl.buurtkanaal.person.DutchPhone;
import nl.buurtkanaal.platform.time.Time;
import nl.buurtkanaal.platform.web.Typed;

/** Finds who calls again, by number or name, within the kernen of whoever holds the phone. */
@Singleton
@Connectable
class Callers {

    private static final int FOUND = 5;
    private static final int SHORTEST_NAME = 2;
    private static final String COLUMNS = """
        SELECT p.id, p.shown_name, p.kern_id, p.phone, p.phone_key, p.adult_from, p.created_at,
            EXISTS (SELECT 1 FROM account a WHERE a.person_id = p.id) AS account
        FROM person p WHERE p.left_at IS NULL AND p.id <> ? AND\s""";
    private static final Duration GIVEN_FOR = Duration.ofDays(30);
    /** Who is behind the calls that a colleague gave, with twice: to whom, and since when. */
    private static final String GIVEN = """
        SELECT l.person_id FROM desk_handover g JOIN call_line l ON l.id = g.item_id
        WHERE g.kind = 'CALLS' AND g.to_id = ? AND g.handed_at > ?
        UNION ALL SELECT q.person_id FROM desk_handover g JOIN closing_question q ON q.id = g.item_id
        WHERE g.kind = 'CLOSING' AND g.to_id = ? AND g.handed_at > ?""";

    /**
     * Who is to be called about one post, with its code, the moment before which the own desk was alone, and twice one shortly before now.
     */
    private static final String ASKED = """
        SELECT q.person_id FROM closing_question q JOIN help_post h ON h.id = q.help_post_id
        WHERE h.code = ? AND q.by_phone = TRUE AND (COALESCE(q.next_at, q.asked_at) <= ? OR q.postponed_at > ?)
            AND (q.answered_at IS NULL OR q.answered_at > ?)""";
    private static final Duration PRESSED_TWICE = Duration.ofHours(1);

    private final JdbcOperations jdbc;
    private final Kernen kernen;
    private final Clock clock;

    Callers(JdbcOperations jdbc, Kernen kernen, Clock clock) {
        this.jdbc = jdbc;
        this.kernen = kernen;
        this.clock = clock;
    }

    /** Those with this number, then those whose name begins so; at most five. Empty when nothing was said yet. */
    List<Caller> found(DeskSeat seat, @Nullable String number, @Nullable String name) {
        var found = new LinkedHashMap<Long, Caller>();
        DutchPhone.of(number).ifPresent(phone -> withNumber(seat, phone).forEach(caller -> found.put(caller.id(), caller)));
        var begin = Typed.line(name);
        if (begin.length() >= SHORTEST_NAME) {
            var like = begin.replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%";
            find(seat, "p.shown_name LIKE ? ESCAPE '!' ORDER BY p.shown_name, p.id", statement -> statement.setString(2, like))
                .forEach(caller -> found.putIfAbsent(caller.id(), caller));
        }
        return found.values().stream().limit(FOUND).toList();
    }

    List<Caller> withNumber(DeskSeat seat, DutchPhone phone) {
        return find(seat, "p.phone_key = ? ORDER BY p.id", statement -> statement.setString(2, phone.key()));
    }

    /** Also whom a colleague of the same edition asked this person to call. */
    Optional<Caller> byId(DeskSeat seat, long id) {
        return find("(p.kern_id IN (" + seat.ownList() + ") OR p.edition_id = " + seat.edition().id() + " AND p.id IN (" + GIVEN + "))",
            seat, "p.id = ?", statement -> {
            var since = Timestamp.from(clock.instant().minus(GIVEN_FOR));
            statement.setLong(2, seat.person().id());
            statement.setTimestamp(3, since);
            statement.setLong(4, seat.person().id());
            statement.setTimestamp(5, since);
            statement.setLong(6, id);
        }).stream().findFirst();
    }

    /** Whom somebody who stands in calls to hear whether it worked out: what the own desk did not come to for a day. */
    Optional<Caller> asked(DeskSeat seat, long id, String postCode) {
        return find("p.kern_id IN (" + seat.standsInList() + ") AND p.id IN (" + ASKED + ")", seat, "p.id = ?", statement -> {
            statement.setString(2, postCode);
            statement.setTimestamp(3, Timestamp.from(CallLines.alone(clock.instant())));
            statement.setTimestamp(4, Timestamp.from(clock.instant().minus(PRESSED_TWICE)));
            statement.setTimestamp(5, Timestamp.from(clock.instant().minus(PRESSED_TWICE)));
            statement.setLong(6, id);
        }).stream().findFirst();
    }

    private List<Caller> find(DeskSeat seat, String condition, Setting setting) {
        return find("p.kern_id IN (" + seat.ownList() + ")", seat, condition, setting);
    }

    private List<Caller> find(String reach, DeskSeat seat, String condition, Setting setting) {
        return jdbc.prepareStatement(COLUMNS + reach + " AND " + condition + " LIMIT " + FOUND, statement -> {
            statement.setLong(1, seat.person().id());
            setting.on(statement);
            return read(statement.executeQuery());
        });
    }

    private List<Caller> read(ResultSet rows) throws SQLException {
        try (rows) {
            var today = LocalDate.now(clock.withZone(Time.ZONE));
            var callers = new ArrayList<Caller>();
            while (rows.next()) {
                var kern = kernen.byId(rows.getLong("kern_id"));
                var adultFrom = rows.getObject("adult_from", LocalDate.class);
                callers.add(new Caller(rows.getLong("id"), rows.getString("shown_name"), kern.id(), kern.name(), kern.slug(),
                    rows.getString("phone"),
                    rows.getString("phone_key"), adultFrom == null || !adultFrom.isAfter(today), rows.getBoolean("account"),
                    rows.getTimestamp("created_at").toInstant()));
            }
            return callers;
        }
    }

    private interface Setting {
        void on(PreparedStatement statement) throws SQLException;
    }
}
