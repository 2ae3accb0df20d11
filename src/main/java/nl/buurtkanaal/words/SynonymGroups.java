package nl.buurtkanaal.words;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import nl.buurtkanaal.audit.Audit;

/** Words that an edition searches together, beside those that ship. A question is widened by them, so nothing is indexed anew. */
@Singleton
public class SynonymGroups {

    private static final int LONGEST = 300;
    private static final int LONGEST_WORD = 40;

    /** How adding ended. */
    public enum Added { ADDED, THERE_ALREADY, TOO_FEW, TOO_LONG, NO_WORDS }

    /** @param words as editors read them, separated by commas */
    @Introspected
    public record Group(long id, String words) {
    }

    private final JdbcOperations jdbc;
    private final Vocabularies vocabularies;
    private final Audit audit;
    private final Clock clock;

    SynonymGroups(JdbcOperations jdbc, Vocabularies vocabularies, Audit audit, Clock clock) {
        this.jdbc = jdbc;
        this.vocabularies = vocabularies;
        this.audit = audit;
        this.clock = clock;
    }

    /** Those of an edition, the newest first. */
    @Transactional(readOnly = true)
    public List<Group> of(long editionId) {
        return jdbc.prepareStatement("SELECT id, words FROM search_synonym WHERE edition_id = ? ORDER BY id DESC LIMIT 500", statement -> {
            statement.setLong(1, editionId);
            var groups = new ArrayList<Group>();
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    groups.add(new Group(rows.getLong(1), rows.getString(2).replace(" ", ", ")));
                }
            }
            return groups;
        });
    }

    /** Those that ship with the site, in the order of their file. */
    public static List<String> shipped() {
        return WordList.lines("synonyms").stream().map(line -> line.replaceAll("\\s+", ", ")).toList();
    }

    /** @param typed words separated by commas or spaces */
    @Transactional
    public Added add(long editionId, @Nullable String typed, long by) {
        var folded = Folded.fold(typed == null ? "" : typed);
        var words = Stream.of(folded.split("[\\s,;]+")).filter(word -> !word.isEmpty()).distinct().toList();
        if (words.size() < 2) {
            return Added.TOO_FEW;
        }
        if (words.stream().anyMatch(word -> !word.chars().allMatch(c -> Character.isLetterOrDigit(c) || c == '-' || c == '\''))) {
            return Added.NO_WORDS;
        }
        var group = String.join(" ", words);
        if (group.length() > LONGEST || words.stream().anyMatch(word -> word.length() > LONGEST_WORD)) {
            return Added.TOO_LONG;
        }
        int added = jdbc.prepareStatement("INSERT IGNORE INTO search_synonym (edition_id, words, added_by, added_at)"
            + " VALUES (?, ?, ?, ?)", statement -> {
            statement.setLong(1, editionId);
            statement.setString(2, group);
            statement.setLong(3, by);
            statement.setTimestamp(4, Timestamp.from(clock.instant()));
            return statement.executeUpdate();
        });
        if (added == 1) {
            audit.record(by, "synonym.added", "edition", editionId, null);
        }
        vocabularies.forget(editionId);
        return added == 1 ? Added.ADDED : Added.THERE_ALREADY;
    }

    /** Takes a group of this edition away; one that is not there is gone already. */
    @Transactional
    public void remove(long editionId, long id, long by) {
        int removed = jdbc.prepareStatement("DELETE FROM search_synonym WHERE id = ? AND edition_id = ?", statement -> {
            statement.setLong(1, id);
            statement.setLong(2, editionId);
            return statement.executeUpdate();
        });
        if (removed == 1) {
            audit.record(by, "synonym.removed", "edition", editionId, null);
        }
        vocabularies.forget(editionId);
    }
}
