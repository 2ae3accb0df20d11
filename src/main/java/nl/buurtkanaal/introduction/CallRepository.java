package nl.buurtkanaal.introduction;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.Collection;
import java.util.Optional;
import nl.buurtkanaal.help.HelpPost;

@JdbcRepository(dialect = Dialect.MYSQL)
interface CallRepository extends GenericRepository<HelpPost, Long> {

    /** Somebody without an account who was asked and lives in one of these kernen; answered or not. */
    @Query("""
        SELECT i.id, a.shown_name, a.phone, a.kern_id, p.code, p.title, p.body, p.category, p.kern_id AS post_kern_id,
            p.day_parts, i.invited_at
        FROM invitation i JOIN person a ON a.id = i.person_id JOIN help_post p ON p.id = i.help_post_id
        WHERE i.id = :id AND i.by_phone = TRUE AND a.left_at IS NULL AND a.edition_id = :editionId AND a.kern_id IN (:kernen)""")
    Optional<CallRow> byId(long id, long editionId, Collection<Long> kernen);
}
