package nl.buurtkanaal.help;

import io.micronaut.data.connection.annotation.Connectable;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.transaction.TransactionDefinition;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.Map;
import nl.buurtkanaal.audit.Audit;

/**
 * Goes on with what a buurtverbinder wrote for people on the phone, when that buurtverbinder is banned, leaves or has the role no more: the
 * post stays on the board, and another of that kern has it, else who stands in there, else an administrator of the edition.
 */
@Singleton
@Connectable
class Successors {

    private static final String OPEN = """
        SELECT p.id, (SELECT r.person_id FROM role r JOIN person v ON v.id = r.person_id
              LEFT JOIN role_kern k ON k.role_id = r.id AND k.kern_id = p.kern_id
            WHERE r.edition_id = p.edition_id AND (r.kind = 'BUURTVERBINDER' AND k.kern_id IS NOT NULL OR r.kind = 'ADMINISTRATOR')
              AND v.id <> p.author_id AND v.id <> COALESCE(p.subject_id, 0) AND v.left_at IS NULL
              AND NOT EXISTS (SELECT 1 FROM person_ban b WHERE b.person_id = v.id AND b.lifted_at IS NULL)
            ORDER BY r.kind = 'ADMINISTRATOR', COALESCE(k.deputy, FALSE), v.id LIMIT 1) AS next_id
        FROM help_post p WHERE p.author_id = ? AND p.for_whom = 'ON_BEHALF' AND p.texts_deleted_at IS NULL
          AND NOT EXISTS (SELECT 1 FROM help_post_closure c WHERE c.help_post_id = p.id)""";

    private final JdbcOperations jdbc;
    private final Audit audit;

    Successors(JdbcOperations jdbc, Audit audit) {
        this.jdbc = jdbc;
        this.audit = audit;
    }

    /** Where nobody else sits at the desk, a post stays with whom it was: it is judged by the person for whom it is. */
    @Transactional(propagation = TransactionDefinition.Propagation.MANDATORY)
    void takeOverFrom(long personId) {
        openOf(personId).forEach((postId, nextId) -> {
            jdbc.prepareStatement("""
                UPDATE help_post SET author_id = ?, contact_id = IF(contact_id = ?, ?, contact_id) WHERE id = ?""", statement -> {
                statement.setLong(1, nextId);
                statement.setLong(2, personId);
                statement.setLong(3, nextId);
                statement.setLong(4, postId);
                return statement.executeUpdate();
            });
            audit.record(Audit.SITE, "phone.post-passed", "post", postId, null);
        });
    }

    private Map<Long, Long> openOf(long personId) {
        return jdbc.prepareStatement(OPEN, statement -> {
            statement.setLong(1, personId);
            try (var rows = statement.executeQuery()) {
                var found = new LinkedHashMap<Long, Long>();
                while (rows.next()) {
                    if (rows.getLong(2) > 0) {
                        found.put(rows.getLong(1), rows.getLong(2));
                    }
                }
                return found;
            }
        });
    }
}
