package nl.buurtkanaal.desk.people;

import io.micronaut.data.connection.annotation.Connectable;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import nl.buurtkanaal.platform.database.DemoPart;
import nl.buurtkanaal.platform.database.OfDemo;

/** What the demo's desk has to do with people: a note, somebody who waits to be known, and an objection against the ban. */
@Singleton
@Connectable
@OfDemo
class PeopleDemo implements DemoPart {

    private static final int ORDER = 56;
    private static final String MARIJKE = "(SELECT id FROM (SELECT id FROM person WHERE example = TRUE AND shown_name = 'Marijke'"
        + " LIMIT 1) who)";
    private static final List<String> ROWS = List.of(
        "INSERT INTO person_note (person_id, note, written_by, written_at) SELECT p.id, 'Belt het liefst na vier uur. Vindt oefenen met de"
            + " telefoon leuk.', "
            + MARIJKE + ", ? FROM person p WHERE p.example = TRUE AND p.shown_name = 'Greet' AND " + MARIJKE + " IS NOT NULL",
        "INSERT IGNORE INTO answer_wish (person_id, help_post_id, wished_at) SELECT p.id, h.id, ? FROM person p JOIN help_post h"
            + " ON h.kind = 'REQUEST'"
            + " AND h.category = 'VERVOER' AND h.on_board = TRUE AND h.edition_id = p.edition_id AND h.author_id <> p.id"
            + " WHERE p.example = TRUE AND p.shown_name = 'Noor' ORDER BY h.id LIMIT 1",
        "UPDATE person_ban b JOIN person p ON p.id = b.person_id SET b.cause = 'MONEY', b.code = CONCAT('voorbeeld', LPAD(b.id, 15, '0')),"
            + " b.banned_at = LEAST(b.banned_at, ?) WHERE p.example = TRUE AND b.code IS NULL",
        "INSERT IGNORE INTO person_objection (person_id, code, kind, decider_id, words, made_at, open)"
            + " SELECT p.id, b.code, 'BAN', b.banned_by,"
            + " 'Ik vroeg alleen het geld voor de benzine terug. Dat was toch afgesproken?', ?, TRUE"
            + " FROM person_ban b JOIN person p ON p.id = b.person_id WHERE p.example = TRUE");

    private final JdbcOperations jdbc;

    PeopleDemo(JdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public void load(Instant now) {
        ROWS.forEach(row -> jdbc.prepareStatement(row, statement -> {
            statement.setTimestamp(1, Timestamp.from(now.minus(Duration.ofHours(30))));
            return statement.executeUpdate();
        }));
    }

    @Override
    public void shift(long days) {
        for (var update : List.of("UPDATE person_note SET written_at = DATE_ADD(written_at, INTERVAL ? DAY)",
            "UPDATE answer_wish SET wished_at = DATE_ADD(wished_at, INTERVAL ? DAY)",
            "UPDATE person_objection SET made_at = DATE_ADD(made_at, INTERVAL ? DAY)")) {
            jdbc.prepareStatement(update + " WHERE person_id IN (SELECT id FROM person WHERE example = TRUE)", statement -> {
                statement.setLong(1, days);
                return statement.executeUpdate();
            });
        }
    }
}
