package nl.buurtkanaal.desk;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.data.connection.annotation.Connectable;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.buurtkanaal.category.Category;
import nl.buurtkanaal.edition.Edition;
import nl.buurtkanaal.kern.Kernen;
import nl.buurtkanaal.person.CurrentPerson;
import nl.buurtkanaal.person.Role;
import nl.buurtkanaal.platform.time.Time;

/** The people in the care of a buurtverbinder: those of the own kernen; an administrator has the whole edition. Never oneself. */
@Singleton
@Connectable
class DeskPeople {

    private static final int LONGEST_LIST = 50;
    private static final String COLUMNS = """
        SELECT p.id, p.shown_name, p.kern_id, p.created_at, p.adult_from,
            EXISTS (SELECT 1 FROM person_confirmation c WHERE c.person_id = p.id AND c.kind = 'ORANGE' AND c.revoked_at IS NULL
                    AND c.until_at > ?) AS confirmed
        FROM person p
        """;

    private final JdbcOperations jdbc;
    private final Kernen kernen;
    private final Clock clock;

    DeskPeople(JdbcOperations jdbc, Kernen kernen, Clock clock) {
        this.jdbc = jdbc;
        this.kernen = kernen;
        this.clock = clock;
    }

    /** Those who offer help of an orange kind and are not known to a buurtverbinder, longest waiting first. */
    List<Helper> waitingIn(CurrentPerson person, Edition edition) {
        var orange = Arrays.stream(Category.values()).filter(Category::orange).map(category -> "'" + category.name() + "'")
            .collect(Collectors.joining(","));
        return find(person, edition, "JOIN (SELECT author_id, MIN(submitted_at) AS since FROM help_post WHERE edition_id = ? AND kern_id IN ("
            + list(careOf(person, edition)) + ") AND kind = 'OFFER' AND status <> 'REFUSED' AND category IN (" + orange
            + ") AND texts_deleted_at IS NULL GROUP BY author_id) w ON w.author_id = p.id", edition.id(),
            "TRUE HAVING confirmed = FALSE ORDER BY w.since, p.id");
    }

    /** People whose shown name holds some letters, by name. */
    List<Helper> named(CurrentPerson person, Edition edition, String name) {
        return find(person, edition, "", "%" + name.replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%",
            "p.shown_name LIKE ? ESCAPE '!' ORDER BY p.shown_name, p.id");
    }

    private List<Helper> find(CurrentPerson person, Edition edition, String join, Object value, String condition) {
        var inJoin = join.contains("?");
        return jdbc.prepareStatement(COLUMNS + join + " WHERE p.kern_id IN (" + list(careOf(person, edition))
            + ") AND p.left_at IS NULL AND p.id <> ? AND " + condition + " LIMIT " + LONGEST_LIST, statement -> {
            statement.setTimestamp(1, Timestamp.from(clock.instant()));
            statement.setObject(inJoin ? 2 : 3, value);
            statement.setLong(inJoin ? 3 : 2, person.id());
            return helpers(statement.executeQuery(), clock.instant());
        });
    }

    /** One person in one's care. */
    Optional<Helper> byId(CurrentPerson person, Edition edition, long id) {
        return jdbc.prepareStatement(COLUMNS + " WHERE p.id = ? AND p.id <> ? AND p.left_at IS NULL AND p.kern_id IN ("
            + list(careOf(person, edition)) + ")", statement -> {
            statement.setTimestamp(1, Timestamp.from(clock.instant()));
            statement.setLong(2, id);
            statement.setLong(3, person.id());
            return helpers(statement.executeQuery(), clock.instant()).stream().findFirst();
        });
    }

    private List<Helper> helpers(ResultSet rows, Instant now) throws SQLException {
        try (rows) {
            var people = new ArrayList<Helper>();
            while (rows.next()) {
                var adultFrom = rows.getObject("adult_from", LocalDate.class);
                people.add(new Helper(rows.getLong("id"), rows.getString("shown_name"), kernen.byId(rows.getLong("kern_id")).name(),
                    rows.getTimestamp("created_at").toInstant(), rows.getBoolean("confirmed"),
                    adultFrom == null || !adultFrom.isAfter(now.atZone(Time.ZONE).toLocalDate())));
            }
            return people;
        }
    }

    private static Collection<Long> careOf(CurrentPerson person, Edition edition) {
        if (person.isAdministratorOf(edition.id())) {
            return edition.kernIds();
        }
        return person.roles().stream().filter(role -> role.kind() == Role.Kind.BUURTVERBINDER)
            .flatMap(role -> role.kernen().stream()).filter(edition::has).toList();
    }

    /** Ids of ours; an impossible one keeps an empty list valid. */
    private static String list(Collection<Long> ids) {
        return ids.isEmpty() ? "0" : ids.stream().sorted().map(String::valueOf).collect(Collectors.joining(","));
    }

    /**
     * Someone who lives in one's kernen.
     *
     * @param confirmed known to a buurtverbinder, for all orange categories
     */
    @Introspected
    record Helper(long id, String shownName, String kern, Instant since, boolean confirmed, boolean adult) {
    }
}
