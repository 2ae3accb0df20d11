package nl.buurtkanaal.socialekaart;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;

@JdbcRepository(dialect = Dialect.MYSQL)
interface EntryAddressRepository extends GenericRepository<EntryRow, Long> {

    /** The highest id of all entries; 0 when there are none. */
    @Query("SELECT COALESCE(MAX(id), 0) FROM socialekaart_entry")
    long highestId();

    /** The slugs of the published entries of an edition with ids in a stretch, by id. */
    @Query("""
        SELECT slug FROM socialekaart_entry
        WHERE id > :after AND id <= :until AND edition_id = :editionId AND status = 'PUBLISHED' ORDER BY id""")
    List<String> slugs(long editionId, long after, long until);
}
