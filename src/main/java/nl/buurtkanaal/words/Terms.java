package nl.buurtkanaal.words;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.transaction.TransactionDefinition;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The term table: under which words a post or an entry is found.
 *
 * <p>A feature that searches joins to it. It turns the question into a {@link WordSearch} and, where there is one, starts its own query
 * with:
 * <pre>{@code
 *   SELECT STRAIGHT_JOIN ... FROM
 *        (SELECT t.subject_id FROM term t
 *         WHERE t.edition_id = :editionId AND t.subject = 'POST' AND t.term IN (:all) AND t.kern_id IN (:kernIds)
 *         GROUP BY t.subject_id
 *         HAVING MAX(t.term IN (:first)) AND MAX(t.term IN (:second)) AND MAX(t.term IN (:third)) AND MAX(t.term IN (:fourth))
 *         ORDER BY NULL) found
 *   JOIN help_post p ON p.id = found.subject_id
 * }</pre>
 * That is one range of the primary key on both engines: the cost is that of the rows that match in the kernen asked for, wherever else
 * posts are. Written with EXISTS for each further word, MySQL reads that word in the whole edition; without the forced order MariaDB reads
 * all posts when there are three words.
 * A subject of the whole edition stands under {@link #WHOLE_EDITION}, so its search says {@code t.kern_id = 0}. A feature removes the terms
 * of what has left its board, so that no search passes over closed posts.
 */
@Singleton
public class Terms {
    /** The kern of what belongs to the whole edition. */
    public static final long WHOLE_EDITION = 0;
    /** A term that every entry holds, to count them. */
    public static final String EVERY = "*";

    private final JdbcOperations jdbc;

    Terms(JdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Replaces the terms of one subject, within the caller's transaction, so that a text and its terms are seen together.
     *
     * @param kernId where it stands; null for what belongs to the whole edition
     * @param subject the kind of thing, at most 12 characters, such as {@code POST} or {@code ENTRY}
     */
    @Transactional(propagation = TransactionDefinition.Propagation.MANDATORY)
    public void index(long editionId, @Nullable Long kernId, String subject, long subjectId, String... texts) {
        var terms = new LinkedHashMap<String, Integer>();
        Words.indexTerms(texts).forEach(term -> terms.put(term, 1));
        index(editionId, kernId, subject, subjectId, terms);
    }

    /** The same with a weight for each term, 1 to 20, for a search that puts the best first. */
    @Transactional(propagation = TransactionDefinition.Propagation.MANDATORY)
    public void index(long editionId, @Nullable Long kernId, String subject, long subjectId, Map<String, Integer> terms) {
        remove(subject, subjectId);
        jdbc.execute(connection -> {
            try (var insert = connection.prepareStatement(
                "INSERT INTO term (edition_id, subject, term, kern_id, subject_id, weight) VALUES (?, ?, ?, ?, ?, ?)")) {
                for (var term : terms.entrySet()) {
                    insert.setLong(1, editionId);
                    insert.setString(2, subject);
                    insert.setString(3, term.getKey());
                    insert.setLong(4, kernId == null ? WHOLE_EDITION : kernId);
                    insert.setLong(5, subjectId);
                    insert.setInt(6, term.getValue());
                    insert.addBatch();
                }
                return insert.executeBatch();
            }
        });
    }

    /** The subject is no longer found by words. Within the caller's transaction. */
    @Transactional(propagation = TransactionDefinition.Propagation.MANDATORY)
    public void remove(String subject, long subjectId) {
        jdbc.execute(connection -> {
            try (var delete = connection.prepareStatement("DELETE FROM term WHERE subject_id = ? AND subject = ?")) {
                delete.setLong(1, subjectId);
                delete.setString(2, subject);
                return delete.executeUpdate();
            }
        });
    }
}
