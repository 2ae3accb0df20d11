package nl.buurtkanaal.moderation;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.data.connection.annotation.Connectable;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;

/** Who else sits at the desk of an edition. */
@Singleton
@Connectable
public class Colleagues {

    private static final int MOST = 60;

    private final JdbcOperations jdbc;

    Colleagues(JdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    /** Somebody with a role at the desk: as a buurtverbinder, or as administrator only. */
    @Introspected
    public record Colleague(long id, String shownName, boolean buurtverbinder) {
    }

    /**
     * The buurtverbinders and administrators of the edition but this one, who stands in for a kern of this seat first, then who shares one,
     * by name.
     */
    public List<Colleague> of(DeskSeat seat) {
        return jdbc.prepareStatement("SELECT p.id, p.shown_name, COALESCE(MAX(k.kern_id IN (" + seat.ownList() + ")), 0) AS near,"
            + " MAX(r.kind = 'BUURTVERBINDER') AS verbinder, COALESCE(MAX(k.deputy AND k.kern_id IN (" + seat.ownList()
            + ")), 0) AS stands_in"
            + " FROM role r JOIN person p ON p.id = r.person_id LEFT JOIN role_kern k ON k.role_id = r.id"
            + " WHERE r.edition_id = ? AND r.kind IN ('BUURTVERBINDER', 'ADMINISTRATOR') AND p.id <> ? AND p.left_at IS NULL"
            + " GROUP BY p.id, p.shown_name ORDER BY stands_in DESC, near DESC, p.shown_name, p.id LIMIT "
            + MOST, statement -> {
            statement.setLong(1, seat.edition().id());
            statement.setLong(2, seat.person().id());
            try (var rows = statement.executeQuery()) {
                var colleagues = new ArrayList<Colleague>();
                while (rows.next()) {
                    colleagues.add(new Colleague(rows.getLong(1), rows.getString(2), rows.getBoolean(4)));
                }
                return colleagues;
            }
        });
    }
}
