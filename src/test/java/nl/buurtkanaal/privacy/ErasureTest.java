package nl.buurtkanaal.privacy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import nl.buurtkanaal.cast.Cast;
import nl.buurtkanaal.cast.TestClock;
import nl.buurtkanaal.person.Belongings;
import nl.buurtkanaal.person.Leaving;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** Whoever leaves is nowhere afterwards: no table, no log line. See {@link EveryTable} for what a new table needs. */
@MicronautTest(transactional = false)
class ErasureTest {

    private static final List<String> TRACES = List.of(EveryTable.NAME, EveryTable.MAIL, EveryTable.PHONE, EveryTable.PHONE_KEY,
        EveryTable.WORD);
    private static final List<String> COUNTED = List.of("help_post", "help_post_closure", "conversation", "message", "moderation_case",
        "report", "report_decision", "audit_entry");
    /** Whose words they are says the organisation or the role, not the person: they stay by an id that leads to nobody. */
    private static final Set<String> OF_A_ROLE = Set.of("socialekaart_version", "socialekaart_proposal", "socialekaart_proposal_decision",
        "standard_answer", "screening_phrase", "search_synonym", "kern_correction", "spreekuur_exception",
        "spreekuur_version");

    private static final Set<String> THEIR_WORDS = Set.of("title", "body", "words", "note", "reason", "answer", "question", "quoted",
        "thanks", "invitee", "email", "phone", "to_reporter", "to_about", "title_before", "title_after", "body_before", "body_after",
        "place_words");

    @Inject
    Cast cast;

    @Inject
    Leaving leaving;

    @Inject
    OwnBook data;

    @Inject
    Register register;

    @Inject
    List<Belongings> belongings;

    @Inject
    DataSource database;

    @Inject
    TestClock clock;

    private EveryTable tables;

    @BeforeEach
    void open() throws SQLException {
        cast.enter();
        tables = new EveryTable(database, register);
    }

    @AfterEach
    void close() throws SQLException {
        tables.close();
        cast.leave();
    }

    @Test
    void a_person_in_every_table_is_in_none_afterwards_and_the_counts_stay() throws SQLException {
        var person = tables.fill();
        assertEquals(List.of(), tables.tables().stream().filter(table -> !pointsAt(table, person)).toList(), "no row of this person");
        var read = data.of(person, Integer.MAX_VALUE).toString();
        var counts = counts();

        var logs = logged(() -> leaving.leave(person, person, clock.instant()));

        assertEquals(List.of(), tables.where(TRACES).stream()
            .filter(trace -> !OF_A_ROLE.contains(trace.substring(0, trace.indexOf(':')))).toList());
        assertEquals(List.of(), logs.stream().filter(line -> TRACES.stream().anyMatch(line::contains)).toList());
        var left = counts();
        left.computeIfPresent("audit_entry", (table, rows) -> rows - 1);
        assertEquals(counts, left);
        assertFalse(read.isEmpty());
        assertEquals(1, tables.count("SELECT COUNT(*) FROM erasure WHERE person_id = " + person));
        assertEquals(0, tables.count("SELECT COUNT(*) FROM account WHERE person_id = " + person));
    }

    /** Of the invented people of the demo, each in all the parts that they play there. */
    @Test
    void what_somebody_reads_of_themselves_is_nowhere_once_they_left() throws SQLException {
        var people = tables.read("SELECT id FROM person WHERE left_at IS NULL ORDER BY id").stream()
            .map(row -> Long.parseLong(row.get(0))).toList();
        var all = people.stream().collect(Collectors.toMap(person -> person, this::words));
        for (var person : people) {
            var own = all.get(person);
            // two who say the same
            people.stream().filter(other -> other > person).forEach(other -> own.removeAll(all.get(other)));

            leaving.leave(person, person, clock.instant());

            assertEquals(List.of(), tables.where(List.copyOf(own)), "of person " + person);
        }
        assertTrue(people.size() > 8);
    }

    @Test
    void everybody_reads_each_column_that_is_their_own() throws SQLException {
        var shown = new TreeSet<String>();
        for (var part : belongings.stream().flatMap(one -> one.kept().stream()).toList()) {
            try (var statement = tables.prepare(part.query())) {
                for (var i = 1; i <= statement.getParameterMetaData().getParameterCount(); i++) {
                    statement.setLong(i, 1);
                }
                try (var rows = statement.executeQuery()) {
                    for (var i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
                        shown.add(part.table() + "." + rows.getMetaData().getColumnLabel(i));
                    }
                }
            }
        }
        var own = register.tables().stream().map(name -> register.table(name).orElseThrow()).flatMap(table -> table.columns().stream()
            .filter(column -> column.kind() == Register.Kind.GEGEVEN).map(column -> table.name() + "." + column.name()))
            .collect(Collectors.toCollection(TreeSet::new));

        assertEquals(List.of(), own.stream().filter(column -> !shown.contains(column)).toList(),
            "of kind 'gegeven' in register/columns.csv, but no Belongings.kept() reads it");
        assertEquals(List.of(), shown.stream().filter(column -> !own.contains(column)).toList(),
            "read by a Belongings.kept(), but not of kind 'gegeven' in register/columns.csv");
    }

    @Test
    void whoever_came_back_with_an_old_backup_is_erased_again_and_nobody_else() throws SQLException {
        var greet = tables.count("SELECT person_id FROM account WHERE email = 'greet@voorbeeld.example'");
        var kees = tables.count("SELECT person_id FROM account WHERE email = 'kees@voorbeeld.example'");
        // the list says that both were erased; of Kees the id was given out again after the restore
        tables.run("INSERT INTO erasure (person_id, erased_at) VALUES (" + greet + ", '2026-11-24 08:00:00'), (" + kees
            + ", '2020-01-01 00:00:00')");

        assertEquals(1, leaving.repeat(clock.instant()));

        assertEquals(0, tables.count("SELECT COUNT(*) FROM account WHERE person_id = " + greet));
        assertEquals(1, tables.count("SELECT COUNT(*) FROM account WHERE person_id = " + kees));
        assertEquals(0, leaving.repeat(clock.instant()), "a second time there is nothing to do");
    }

    private Set<String> words(long person) {
        return data.of(person, Integer.MAX_VALUE).stream().flatMap(chapter -> chapter.parts().stream())
            .flatMap(part -> part.rows().stream()).flatMap(row -> row.cells().stream()).filter(cell -> THEIR_WORDS.contains(cell.column()))
            .map(OwnBook.Cell::text)
            .filter(text -> text.length() > 7).collect(Collectors.toCollection(TreeSet::new));
    }

    private boolean pointsAt(String table, long person) {
        var columns = register.table(table).orElseThrow().columns().stream().filter(column -> column.kind() == Register.Kind.WIE).toList();
        try {
            return columns.isEmpty() ? tables.count("SELECT COUNT(*) FROM " + table) > 0
                : tables.count("SELECT COUNT(*) FROM " + table + " WHERE " + columns.stream().map(column -> column.name() + " IS NOT NULL")
                    .collect(Collectors.joining(" AND "))) > 0;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private Map<String, Long> counts() throws SQLException {
        var counts = new TreeMap<String, Long>();
        for (var table : COUNTED) {
            counts.put(table, tables.count("SELECT COUNT(*) FROM " + table));
        }
        return counts;
    }

    private static List<String> logged(Runnable act) {
        var heard = new ListAppender<ILoggingEvent>();
        var root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        heard.start();
        root.addAppender(heard);
        try {
            act.run();
        } finally {
            root.detachAppender(heard);
        }
        var lines = new ArrayList<String>();
        heard.list.forEach(event -> lines.add(event.getFormattedMessage() + event.getMDCPropertyMap()
            + (event.getThrowableProxy() == null ? "" : event.getThrowableProxy().getMessage())));
        return lines;
    }
}
