package nl.buurtkanaal.socialekaart;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;

@JdbcRepository(dialect = Dialect.MYSQL)
interface EntryHoursRepository extends GenericRepository<EntryRow, Long> {

    /** Adds a stretch of time that one can walk in; minutes after midnight on the wall. One that is there already stays. */
    @Query("""
        INSERT IGNORE INTO socialekaart_entry_hours (socialekaart_entry_id, weekday, nth, opens, closes)
        VALUES (:entryId, :weekday, :nth, :opens, :closes)""")
    void add(long entryId, int weekday, int nth, int opens, int closes);

    /** Takes all hours of an entry away. */
    @Query("DELETE FROM socialekaart_entry_hours WHERE socialekaart_entry_id = :entryId")
    void clear(long entryId);
}
