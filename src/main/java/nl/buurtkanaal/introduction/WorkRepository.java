package nl.buurtkanaal.introduction;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import nl.buurtkanaal.help.HelpPost;

@JdbcRepository(dialect = Dialect.MYSQL)
interface WorkRepository extends GenericRepository<HelpPost, Long> {

    /**
     * Open requests in some kernen that nobody answered for 36 hours, and people without an account in the own kernen who were asked for one and have not
     * been called; longest waiting first, at most {@code limit}. One question, since the desk asks one for each kind of work.
     *
     * @param looked      kernen whose requests count, at least one
     * @param own         kernen whose people count, at least one
     * @param deskSince   requests that came to the desk after this moment
     * @param askedSince  people who were asked after this moment
     * @param notOf       nothing of this person
     */
    @Query("""
        (SELECT FALSE AS `call`, p.id, p.code, p.title, a.shown_name, p.kern_id, p.category, p.kern_id AS post_kern_id, k.desk_at AS since
         FROM asking k JOIN help_post p ON p.id = k.help_post_id JOIN person a ON a.id = p.author_id
         WHERE k.desk_at > :deskSince AND p.edition_id = :editionId AND p.kern_id IN (:looked) AND p.author_id <> :notOf AND p.status = 'PUBLISHED'
           AND p.texts_deleted_at IS NULL AND p.expires_on >= :today
           AND NOT EXISTS (SELECT 1 FROM help_post_closure c WHERE c.help_post_id = p.id)
           AND NOT EXISTS (SELECT 1 FROM help_post_pause r WHERE r.help_post_id = p.id)
           AND NOT EXISTS (SELECT 1 FROM conversation t WHERE t.help_post_id = p.id)
           AND NOT EXISTS (SELECT 1 FROM person_ban x WHERE x.person_id = p.author_id AND x.lifted_at IS NULL))
        UNION ALL
        (SELECT TRUE, i.id, p.code, p.title, a.shown_name, a.kern_id, p.category, p.kern_id, i.invited_at
         FROM invitation i JOIN person a ON a.id = i.person_id JOIN help_post p ON p.id = i.help_post_id
         WHERE i.kern_id IN (:own) AND i.by_phone = TRUE AND i.invited_at > :askedSince AND i.reply IS NULL AND a.left_at IS NULL
           AND a.edition_id = :editionId AND p.author_id <> :notOf AND p.status = 'PUBLISHED' AND p.texts_deleted_at IS NULL AND p.expires_on >= :today
           AND NOT EXISTS (SELECT 1 FROM help_post_closure c WHERE c.help_post_id = p.id)
           AND NOT EXISTS (SELECT 1 FROM help_post_pause r WHERE r.help_post_id = p.id)
           AND NOT EXISTS (SELECT 1 FROM conversation t WHERE t.help_post_id = p.id))
        ORDER BY since LIMIT :limit""")
    List<WorkRow> waiting(long editionId, Collection<Long> looked, Collection<Long> own, long notOf, Instant deskSince, Instant askedSince, LocalDate today,
                          int limit);
}
