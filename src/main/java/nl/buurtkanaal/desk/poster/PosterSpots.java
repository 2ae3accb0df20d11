package nl.buurtkanaal.desk.poster;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.data.connection.annotation.Connectable;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import nl.buurtkanaal.kern.Kernen;
import nl.buurtkanaal.moderation.DeskSeat;

/** Where posters hang, and when somebody last looked at each. */
@Singleton
@Connectable
class PosterSpots {

    private static final int MOST = 200;

    private final JdbcOperations jdbc;
    private final Kernen kernen;

    PosterSpots(JdbcOperations jdbc, Kernen kernen) {
        this.jdbc = jdbc;
        this.kernen = kernen;
    }

    /** Of the own kernen of a seat, what nobody looked at for longest first, at most two hundred. */
    List<Spot> of(DeskSeat seat) {
        return jdbc.prepareStatement("SELECT s.id, s.kern_id, s.place, s.looked_at, a.shown_name FROM poster_spot s JOIN person a"
            + " ON a.id = s.looked_by"
            + " WHERE s.edition_id = ? AND s.kern_id IN (" + seat.ownList() + ") ORDER BY s.looked_at, s.id LIMIT " + MOST, statement -> {
            statement.setLong(1, seat.edition().id());
            try (var rows = statement.executeQuery()) {
                var found = new ArrayList<Spot>();
                while (rows.next()) {
                    found.add(new Spot(rows.getLong(1), kernen.byId(rows.getLong(2)).name(), rows.getString(3),
                        rows.getTimestamp(4).toInstant(), rows.getString(5)));
                }
                return found;
            }
        });
    }

    @Transactional
    void hang(DeskSeat seat, long kernId, String place, Instant now) {
        jdbc.prepareStatement("INSERT INTO poster_spot (edition_id, kern_id, place, hung_at, looked_by, looked_at)"
            + " VALUES (?, ?, ?, ?, ?, ?)", statement -> {
            statement.setLong(1, seat.edition().id());
            statement.setLong(2, kernId);
            statement.setString(3, place);
            statement.setTimestamp(4, Timestamp.from(now));
            statement.setLong(5, seat.person().id());
            statement.setTimestamp(6, Timestamp.from(now));
            return statement.executeUpdate();
        });
    }

    /** False when it is not in the care of this seat. */
    @Transactional
    boolean look(DeskSeat seat, long id, Instant now) {
        return jdbc.prepareStatement("UPDATE poster_spot SET looked_by = ?, looked_at = ? WHERE id = ? AND edition_id = ? AND kern_id IN ("
            + seat.ownList() + ")", statement -> {
            statement.setLong(1, seat.person().id());
            statement.setTimestamp(2, Timestamp.from(now));
            statement.setLong(3, id);
            statement.setLong(4, seat.edition().id());
            return statement.executeUpdate() == 1;
        });
    }

    /** False when it is not in the care of this seat, or gone already. */
    @Transactional
    boolean takeDown(DeskSeat seat, long id) {
        return jdbc.prepareStatement("DELETE FROM poster_spot WHERE id = ? AND edition_id = ? AND kern_id IN (" + seat.ownList()
            + ")", statement -> {
            statement.setLong(1, id);
            statement.setLong(2, seat.edition().id());
            return statement.executeUpdate() == 1;
        });
    }

    /** A poster on a wall. */
    @Introspected
    record Spot(long id, String kern, String place, Instant lookedAt, String lookedBy) {
    }
}
