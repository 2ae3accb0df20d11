package nl.buurtkanaal.words;

import io.micronaut.data.connection.annotation.Connectable;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import nl.buurtkanaal.audit.Audit;
import nl.buurtkanaal.words.Finding.Kind;

/**
 * The word lists of each edition: what its administrators added to ours. Read anew with each text, so that a change works on every node at
 * once.
 */
@Singleton
@Connectable
public class Screenings {

    /** More words than this nobody looks after. */
    public static final int MOST = 200;

    private final JdbcOperations jdbc;
    private final Audit audit;

    Screenings(JdbcOperations jdbc, Audit audit) {
        this.jdbc = jdbc;
        this.audit = audit;
    }

    /** What the texts of an edition are read for. */
    public Screening of(long editionId) {
        return Screening.with(phrasesOf(editionId));
    }

    /** What an edition added, by kind and alphabet. */
    public List<ScreeningPhrase> phrasesOf(long editionId) {
        return jdbc.prepareStatement("SELECT id, kind, words, allowed FROM screening_phrase WHERE edition_id = ?"
            + " ORDER BY kind, allowed, words LIMIT "
            + MOST, statement -> {
            statement.setLong(1, editionId);
            try (var rows = statement.executeQuery()) {
                var phrases = new ArrayList<ScreeningPhrase>();
                while (rows.next()) {
                    phrases.add(new ScreeningPhrase(rows.getLong(1), Kind.valueOf(rows.getString(2)), rows.getString(3),
                        rows.getBoolean(4)));
                }
                return phrases;
            }
        });
    }

    /**
     * Adds a phrase; twice is once.
     *
     * @param words as {@link ScreeningPhrase#clean} gives them
     */
    @Transactional
    public void add(long editionId, Kind kind, String words, boolean allowed, long by, Instant now) {
        jdbc.prepareStatement("INSERT IGNORE INTO screening_phrase (edition_id, kind, words, allowed, added_by, added_at)"
            + " VALUES (?, ?, ?, ?, ?, ?)", statement -> {
            statement.setLong(1, editionId);
            statement.setString(2, kind.name());
            statement.setString(3, words);
            statement.setBoolean(4, allowed);
            statement.setLong(5, by);
            statement.setTimestamp(6, Timestamp.from(now));
            return statement.executeUpdate();
        });
        audit.record(by, "word-list.changed", "edition", editionId, kind.name());
    }

    /** Takes a phrase away. Returns whether it was there. */
    @Transactional
    public boolean remove(long editionId, long id, long by) {
        var removed = jdbc.prepareStatement("DELETE FROM screening_phrase WHERE id = ? AND edition_id = ?", statement -> {
            statement.setLong(1, id);
            statement.setLong(2, editionId);
            return statement.executeUpdate() == 1;
        });
        if (removed) {
            audit.record(by, "word-list.changed", "edition", editionId, null);
        }
        return removed;
    }
}
