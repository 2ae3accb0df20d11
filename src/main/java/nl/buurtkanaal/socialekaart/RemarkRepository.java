package nl.buurtkanaal.socialekaart;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;

@JdbcRepository(dialect = Dialect.MYSQL)
interface RemarkRepository extends GenericRepository<EntryRow, Long> {

    /** Keeps what a visitor said. */
    @Query("""
        INSERT INTO socialekaart_remark (socialekaart_entry_id, edition_id, about, body, remarked_at, open)
        VALUES (:entryId, :editionId, :about, :body, :now, TRUE)""")
    void add(long entryId, long editionId, String about, String body, Instant now);

    /** Takes a remark off the list of those who may; 0 when it is not there, not theirs, or off it already. */
    @Query("""
        UPDATE socialekaart_remark r JOIN socialekaart_entry e ON e.id = r.socialekaart_entry_id SET r.open = FALSE
        WHERE r.id = :id AND r.edition_id = :editionId AND r.open = TRUE AND (:editor = TRUE
          OR EXISTS (SELECT 1 FROM organisation_editor m WHERE m.organisation_id = e.organisation_id AND m.person_id = :personId))""")
    int close(long editionId, long id, long personId, boolean editor);

    /** Somebody looked into it already. */
    @Query("SELECT COUNT(*) > 0 FROM socialekaart_remark WHERE id = :id AND edition_id = :editionId AND open = FALSE")
    boolean isAnswered(long editionId, long id);

    /** Who looked into it. */
    @Query("INSERT IGNORE INTO socialekaart_remark_answer (socialekaart_remark_id, answered_by, answered_at) VALUES (:id, :by, :now)")
    void answer(long id, long by, Instant now);
}
