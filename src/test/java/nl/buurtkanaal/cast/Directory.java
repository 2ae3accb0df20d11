package nl.buurtkanaal.cast;

import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.buurtkanaal.edition.Editions;
import nl.buurtkanaal.platform.database.DemoPart;
import nl.buurtkanaal.spreekuur.Spreekuren;

/** The invented places, organisations and spreekuren of the demo, as they were when the clock stood at {@link TestClock#START}. */
@Singleton
public final class Directory {

    private static final Set<String> PARTS = Set.of("PlaceDemo", "SocialeKaartDemo", "SpreekuurDemo");
    static final Set<String> TABLES = Set.of("spreekuur_holiday", "spreekuur_exception", "spreekuur", "socialekaart_entry",
        "socialekaart_entry_domain", "socialekaart_entry_kern", "socialekaart_entry_hours", "organisation", "place", "term");
    private static final String NAME = "directory";
    /** The words of posts come and go with the cast. */
    private static final Map<String, String> OF_ENTRIES = Map.of("term", " WHERE subject = 'ENTRY'");

    /** The database outlives the application of a test class: what stands there untouched need not be loaded again. */
    private static volatile boolean untouched;

    private final List<DemoPart> parts;
    private final Rows rows;
    private final TransactionOperations<Connection> transactions;
    private final Spreekuren spreekuren;
    private final Editions editions;
    private final Snapshot snapshot;

    Directory(List<DemoPart> parts, Rows rows, TransactionOperations<Connection> transactions, Spreekuren spreekuren,
              Editions editions, Snapshot snapshot) {
        this.parts = parts.stream().filter(part -> PARTS.contains(part.getClass().getSimpleName()))
            .sorted(Comparator.comparingInt(DemoPart::order)).toList();
        this.rows = rows;
        this.transactions = transactions;
        this.spreekuren = spreekuren;
        this.editions = editions;
        this.snapshot = snapshot;
    }

    /** Puts everything back as it was. */
    public void reset() {
        if (untouched) {
            return;
        }
        snapshot.empty(TABLES::contains, OF_ENTRIES);
        if (snapshot.taken(NAME)) {
            snapshot.putBack(NAME);
        } else {
            transactions.executeWrite(status -> {
                parts.forEach(part -> part.load(TestClock.START));
                return null;
            });
            snapshot.take(NAME, TABLES::contains, OF_ENTRIES);
        }
        forget();
        untouched = true;
    }

    /** Changes rows behind the back of the site, as another node does; it sees the change when it reads again. */
    public int execute(String sql) {
        untouched = false;
        var changed = rows.change(sql);
        forget();
        return changed;
    }

    /** Says that a test changes spreekuren by way of the site, so that the next one puts them back. */
    public void willChange() {
        untouched = false;
    }

    /** The first column of the first row, as the database writes it. */
    public String text(String sql) {
        return rows.text(sql);
    }

    /** Lets the demo grow older by whole days. */
    public void shift(long days) {
        untouched = false;
        transactions.executeWrite(status -> {
            parts.forEach(part -> part.shift(days));
            return null;
        });
        forget();
    }

    private void forget() {
        editions.open().forEach(edition -> spreekuren.forget(edition.id()));
    }
}
