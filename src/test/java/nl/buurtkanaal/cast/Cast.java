package nl.buurtkanaal.cast;

import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import nl.buurtkanaal.platform.database.DemoPart;

/**
 * The invented people, posts and conversations that everybody knows: the same as in the demo. Greet in Oeken asks, Kees in Hall drives,
 * Marijke is buurtverbinder of both.
 */
@Singleton
public class Cast {

    private static final Set<String> KEPT = Set.of("flyway_schema_history", "gemeente", "kern", "postcode_kern", "kern_neighbour",
        "reference_load", "reference_load_lock", "edition", "edition_gemeente",
        "spreekuur_holiday", "spreekuur_exception", "spreekuur", "socialekaart_entry", "socialekaart_entry_domain",
        "socialekaart_entry_kern", "socialekaart_entry_hours", "organisation", "place", "term");
    private static final Set<String> DIRECTORY = Set.of("PlaceDemo", "SocialeKaartDemo", "SpreekuurDemo");

    private final List<DemoPart> parts;
    private final Directory directory;
    private final TransactionOperations<Connection> transactions;
    private final TestClock clock;
    private final TestMails mails;

    Cast(List<DemoPart> parts, Directory directory, TransactionOperations<Connection> transactions, TestClock clock, TestMails mails) {
        this.directory = directory;
        this.parts = parts.stream().filter(part -> !DIRECTORY.contains(part.getClass().getSimpleName())).sorted(Comparator.comparingInt(DemoPart::order)).toList();
        this.transactions = transactions;
        this.clock = clock;
        this.mails = mails;
    }

    /** Empties what tests fill, sets the clock back and lets the whole cast enter. */
    public void enter() {
        leave();
        directory.reset();
        parts.forEach(part -> transactions.executeWrite(status -> {
            part.load(clock.instant());
            return null;
        }));
    }

    /** Empties what tests fill; places and editions stay. */
    public void leave() {
        clock.reset();
        mails.clear();
        mails.goAway(false);
        transactions.executeWrite(status -> {
            empty(status.getConnection());
            return null;
        });
    }

    private static void empty(Connection connection) {
        try (var statement = connection.createStatement()) {
            var tables = new ArrayList<String>();
            try (var rows = statement.executeQuery("SELECT table_name FROM information_schema.tables WHERE table_schema = DATABASE()")) {
                while (rows.next()) {
                    tables.add(rows.getString(1));
                }
            }
            statement.execute("SET FOREIGN_KEY_CHECKS = 0");
            for (var table : tables) {
                if (!KEPT.contains(table)) {
                    statement.execute("DELETE FROM " + table);
                }
            }
            // the words of the sociale kaart stay with its entries
            statement.execute("DELETE FROM term WHERE subject <> 'ENTRY'");
            statement.execute("SET FOREIGN_KEY_CHECKS = 1");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
