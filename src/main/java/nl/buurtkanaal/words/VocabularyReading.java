package nl.buurtkanaal.words;

import io.micronaut.data.connection.annotation.Connectable;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads the words of an edition from the term table and its synonyms. */
@Singleton
@Connectable
class VocabularyReading {

    private final JdbcOperations jdbc;

    VocabularyReading(JdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    Vocabulary read(long editionId) {
        var counts = counts(editionId);
        return new Vocabulary(counts, counts.getOrDefault(Terms.EVERY, 0), groups(editionId));
    }

    private Map<String, Integer> counts(long editionId) {
        return jdbc.prepareStatement("SELECT term, COUNT(*) FROM term WHERE edition_id = ? AND subject = 'ENTRY'"
            + " GROUP BY term", statement -> {
            statement.setLong(1, editionId);
            var counts = new HashMap<String, Integer>();
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    counts.put(rows.getString(1), rows.getInt(2));
                }
            }
            return counts;
        });
    }

    private List<String> groups(long editionId) {
        return jdbc.prepareStatement("SELECT words FROM search_synonym WHERE edition_id = ? ORDER BY id", statement -> {
            statement.setLong(1, editionId);
            var groups = new ArrayList<String>();
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    groups.add(rows.getString(1));
                }
            }
            return groups;
        });
    }
}
