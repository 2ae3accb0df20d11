package nl.buurtkanaal.socialekaart;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.DataType;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

@JdbcRepository(dialect = Dialect.MYSQL)
interface CheckRepository extends GenericRepository<EntryRow, Long> {

    /**
     * Published entries whose last check is before this day and about which nothing is asked, the longest unchecked first, at most
     * {@code limit}.
     */
    @Query("""
        SELECT e.id AS entry_id, e.edition_id, (e.email IS NOT NULL) AS reachable
        FROM socialekaart_entry e LEFT JOIN socialekaart_check c ON c.socialekaart_entry_id = e.id AND c.open = TRUE
        WHERE e.status = 'PUBLISHED' AND (e.checked_on IS NULL OR e.checked_on < :before) AND c.id IS NULL
        ORDER BY e.checked_on, e.id LIMIT :limit""")
    List<Due> due(LocalDate before, int limit);

    /** Asks; when it is asked already, nothing changes. */
    @Query("INSERT IGNORE INTO socialekaart_check (socialekaart_entry_id, edition_id, asked_at, open) VALUES (:entryId, :editionId,"
        + " :now, TRUE)")
    void ask(long entryId, long editionId, Instant now);

    /** The open question about an entry. */
    @Query("SELECT id FROM socialekaart_check WHERE socialekaart_entry_id = :entryId AND open = TRUE")
    Optional<Long> openOf(long entryId);

    /** How many questions of an edition are open, and since when the oldest. */
    @Query("SELECT COUNT(*) AS entries, MIN(asked_at) AS since FROM socialekaart_check WHERE edition_id = :editionId AND open = TRUE")
    Waiting waitingIn(long editionId);

    /** The open questions of an edition, the oldest first. */
    @Query("SELECT id FROM socialekaart_check WHERE edition_id = :editionId AND open = TRUE ORDER BY asked_at, id LIMIT 1000")
    List<Long> openIn(long editionId);

    /** The question with what it is about; open or not. */
    @Query("""
        SELECT c.id AS check_id, c.edition_id, e.id AS entry_id, e.slug, e.name, COALESCE(c.open, FALSE) AS open
        FROM socialekaart_check c JOIN socialekaart_entry e ON e.id = c.socialekaart_entry_id WHERE c.id = :checkId
            AND c.edition_id = :editionId""")
    Optional<Asked> asked(long editionId, long checkId);

    /** An open question, locked until the transaction ends, so that two answers at once are one. */
    @Query("SELECT id FROM socialekaart_check WHERE id = :checkId AND open = TRUE FOR UPDATE")
    Optional<Long> take(long checkId);

    /** Who answered what; the question stays a task when something changed. */
    @Query("""
        INSERT IGNORE INTO socialekaart_check_answer (socialekaart_check_id, confirmed, answered_by, answered_at)
        VALUES (:checkId, :confirmed, :by, :now)""")
    void answer(long checkId, boolean confirmed, long by, Instant now);

    /** Whether the question has an answer. */
    @Query("SELECT COUNT(*) > 0 FROM socialekaart_check_answer WHERE socialekaart_check_id = :checkId")
    boolean isAnswered(long checkId);

    /** The mailbox for a question, with the contact's first name; empty when the question or its mailbox is gone. */
    @Query("""
        SELECT e.contact_first_name AS name, e.email FROM socialekaart_check c JOIN socialekaart_entry e ON e.id = c.socialekaart_entry_id
        WHERE c.id = :checkId AND c.open = TRUE AND e.email IS NOT NULL""")
    Optional<Mailbox> mailboxOf(long checkId);

    /** @param since null when nothing is open */
    @Introspected
    record Waiting(long entries, @Nullable Instant since) {
    }

    @Introspected
    record Due(long entryId, long editionId, @TypeDef(type = DataType.BOOLEAN) boolean reachable) {
    }

    @Introspected
    record Asked(long checkId, long editionId, long entryId, String slug, String name, @TypeDef(type = DataType.BOOLEAN) boolean open) {
    }

    @Introspected
    record Mailbox(String name, @Nullable String email) {
    }
}
