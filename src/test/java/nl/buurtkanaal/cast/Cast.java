package nl.buurtkanaal.cast;

import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.buurtkanaal.platform.database.DemoPart;

/**
 * The invented people, posts and conversations that everybody knows: the same as in the demo. Greet in Oeken asks, Kees in Hall drives,
 * Marijke is buurtverbinder of both.
 */
@Singleton
public class Cast {

    /** What no test fills: places, kernen, settings. */
    private static final Set<String> KEPT = Set.of("flyway_schema_history", "gemeente", "kern", "postcode_kern", "kern_neighbour",
        "reference_load", "reference_load_lock", "edition", "edition_gemeente");
    private static final String NAME = "cast";
    /** The words of the sociale kaart stay with its entries. */
    private static final Map<String, String> NOT_ENTRIES = Map.of("term", " WHERE subject <> 'ENTRY'");
    private static final Set<String> DIRECTORY = Set.of("PlaceDemo", "SocialeKaartDemo", "SpreekuurDemo");

    private final List<DemoPart> parts;
    private final Directory directory;
    private final TransactionOperations<Connection> transactions;
    private final TestClock clock;
    private final TestMails mails;
    private final Snapshot snapshot;

    Cast(List<DemoPart> parts, Directory directory, TransactionOperations<Connection> transactions, TestClock clock, TestMails mails,
         Snapshot snapshot) {
        this.directory = directory;
        this.parts = parts.stream().filter(part -> !DIRECTORY.contains(part.getClass().getSimpleName()))
            .sorted(Comparator.comparingInt(DemoPart::order)).toList();
        this.transactions = transactions;
        this.clock = clock;
        this.mails = mails;
        this.snapshot = snapshot;
    }

    /** Empties what tests fill, sets the clock back and lets the whole cast enter. */
    public void enter() {
        leave();
        directory.reset();
        if (snapshot.taken(NAME)) {
            snapshot.putBack(NAME);
            return;
        }
        parts.forEach(part -> transactions.executeWrite(status -> {
            part.load(clock.instant());
            return null;
        }));
        snapshot.take(NAME, Cast::filledByTests, NOT_ENTRIES);
    }

    /** Empties what tests fill; places and editions stay. */
    public void leave() {
        clock.reset();
        mails.clear();
        mails.goAway(false);
        snapshot.empty(Cast::filledByTests, NOT_ENTRIES);
    }

    private static boolean filledByTests(String table) {
        return !KEPT.contains(table) && !Directory.TABLES.contains(table) || table.equals("term");
    }
}
