package nl.buurtkanaal.person.signin;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.connection.annotation.Connectable;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.buurtkanaal.person.Role;

/** Reads whose session it is. By hand, since it is asked with every page of who is signed in. */
@Singleton
@Connectable
class LivingSessions {

    private static final String LIVING = """
        SELECT s.id, s.account_id, s.created_at, s.used_at, s.expires_at, p.id, p.shown_name, p.kern_id, p.edition_id, p.adult_from,
               r.id, r.kind, r.edition_id, rk.kern_id, rk.deputy, ck.kern_id,
               EXISTS (SELECT 1 FROM person_block one WHERE one.blocker_id = p.id)
               OR EXISTS (SELECT 1 FROM person_block other WHERE other.blocked_id = p.id),
               s.factor_at
        FROM session s
        JOIN account a ON a.id = s.account_id
        JOIN person p ON p.id = a.person_id
        LEFT JOIN person_ban b ON b.person_id = p.id AND b.lifted_at IS NULL
        LEFT JOIN role r ON r.person_id = p.id
        LEFT JOIN role_kern rk ON rk.role_id = r.id
        LEFT JOIN role_absence ab ON ab.covered_by = r.id AND ab.ended_at IS NULL AND ab.from_at <= ? AND (ab.until_at IS NULL
            OR ab.until_at > ?)
        LEFT JOIN role_kern ck ON ck.role_id = ab.role_id AND ck.deputy = FALSE
        WHERE s.id = ? AND s.expires_at > ? AND p.left_at IS NULL AND b.person_id IS NULL""";

    private final JdbcOperations jdbc;

    LivingSessions(JdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    /** A session that has not expired, with its person and roles. Empty when that person is banned or has left. */
    List<SessionRow> of(String id, Instant now) {
        return jdbc.prepareStatement(LIVING, statement -> {
            var moment = Timestamp.from(now);
            statement.setTimestamp(1, moment);
            statement.setTimestamp(2, moment);
            statement.setString(3, id);
            statement.setTimestamp(4, moment);
            try (var rows = statement.executeQuery()) {
                var found = new ArrayList<SessionRow>();
                while (rows.next()) {
                    found.add(row(rows));
                }
                return found;
            }
        });
    }

    private static SessionRow row(ResultSet row) throws SQLException {
        var kind = row.getString(12);
        return new SessionRow(row.getString(1), row.getLong(2), row.getTimestamp(3).toInstant(), row.getTimestamp(4).toInstant(),
            row.getTimestamp(5).toInstant(), row.getLong(6), row.getString(7), row.getLong(8), row.getLong(9),
            row.getObject(10, LocalDate.class), number(row, 11), kind == null ? null : Role.Kind.valueOf(kind), number(row, 13),
            number(row, 14), row.getBoolean(15), number(row, 16), row.getBoolean(17), moment(row, 18));
    }

    private static @Nullable Instant moment(ResultSet row, int column) throws SQLException {
        var moment = row.getTimestamp(column);
        return moment == null ? null : moment.toInstant();
    }

    private static @Nullable Long number(ResultSet row, int column) throws SQLException {
        var number = row.getLong(column);
        return row.wasNull() ? null : number;
    }
}
