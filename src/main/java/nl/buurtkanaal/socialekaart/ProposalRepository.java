package nl.buurtkanaal.socialekaart;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.DataType;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

@JdbcRepository(dialect = Dialect.MYSQL)
interface ProposalRepository extends GenericRepository<ProposalRow, Long> {

    ProposalRow save(ProposalRow proposal);

    /** A proposal of this edition that nobody decided on, locked until the transaction ends, so that two editors decide once. */
    @Query("""
        SELECT id, socialekaart_entry_id, edition_id, base_number, content, proposed_by, proposed_at, open
        FROM socialekaart_proposal WHERE id = :id AND edition_id = :editionId AND open = TRUE FOR UPDATE""")
    Optional<ProposalRow> take(long editionId, long id);

    /** A proposal of this edition that nobody decided on. */
    @Query("""
        SELECT id, socialekaart_entry_id, edition_id, base_number, content, proposed_by, proposed_at, open
        FROM socialekaart_proposal WHERE id = :id AND edition_id = :editionId AND open = TRUE""")
    Optional<ProposalRow> waiting(long editionId, long id);

    /** What this person proposed for an entry and still waits. */
    @Query("""
        SELECT id, socialekaart_entry_id, edition_id, base_number, content, proposed_by, proposed_at, open
        FROM socialekaart_proposal WHERE socialekaart_entry_id = :entryId AND proposed_by = :personId AND open = TRUE""")
    Optional<ProposalRow> ofPerson(long entryId, long personId);

    /** Writes a proposal that waits anew. */
    @Query("UPDATE socialekaart_proposal SET content = :content, base_number = :baseNumber, proposed_at = :now WHERE id = :id"
        + " AND open = TRUE")
    int rewrite(long id, String content, int baseNumber, Instant now);

    /** Takes back what this person proposed for an entry and waits; tells how many that were. */
    @Query("DELETE FROM socialekaart_proposal WHERE socialekaart_entry_id = :entryId AND proposed_by = :personId AND open = TRUE")
    int withdraw(long entryId, long personId);

    /** Takes back what this person proposed and waits. */
    @Query("DELETE FROM socialekaart_proposal WHERE proposed_by = :personId AND open = TRUE")
    void withdraw(long personId);

    /** It is decided on. */
    @Query("UPDATE socialekaart_proposal SET open = NULL WHERE id = :id")
    void close(long id);

    /** Who decided what, and why not. */
    @Query("""
        INSERT INTO socialekaart_proposal_decision (socialekaart_proposal_id, accepted, reason, decided_by, decided_at)
        VALUES (:id, :accepted, :reason, :decidedBy, :now)""")
    void decide(long id, boolean accepted, String reason, long decidedBy, Instant now);

    /** Why the last proposal of this person for an entry was sent back; empty when it was not. */
    @Query("""
        SELECT d.reason FROM socialekaart_proposal q JOIN socialekaart_proposal_decision d ON d.socialekaart_proposal_id = q.id
        WHERE q.socialekaart_entry_id = :entryId AND q.proposed_by = :personId AND q.open IS NULL AND d.accepted = FALSE
          AND q.id = (SELECT MAX(l.id) FROM socialekaart_proposal l WHERE l.socialekaart_entry_id = :entryId
              AND l.proposed_by = :personId)""")
    Optional<String> refusal(long entryId, long personId);

    /**
     * What waits in an edition, the oldest first, at most {@code limit}; {@code own} says that this person wrote it, or keeps that
     * organisation.
     */
    @Query("""
        SELECT q.id, e.slug, e.name, p.shown_name AS proposed_by, q.proposed_at,
               (q.proposed_by = :personId OR EXISTS (SELECT 1 FROM organisation_editor m
                 WHERE m.organisation_id = e.organisation_id AND m.person_id = :personId)) AS own
        FROM socialekaart_proposal q JOIN socialekaart_entry e ON e.id = q.socialekaart_entry_id JOIN person p ON p.id = q.proposed_by
        WHERE q.edition_id = :editionId AND q.open = TRUE ORDER BY q.proposed_at, q.id LIMIT :limit""")
    List<Line> waitingIn(long editionId, long personId, int limit);

    /** @param own whoever looks may not decide on it */
    @Introspected
    record Line(long id, String slug, String name, String proposedBy, Instant proposedAt, @TypeDef(type = DataType.BOOLEAN) boolean own) {
    }
}
