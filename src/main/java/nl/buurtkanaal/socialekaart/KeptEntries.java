package nl.buurtkanaal.socialekaart;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.buurtkanaal.socialekaart.search.EntryKey;

/** Reads entries for those who keep them; {@code editor} sees all of the edition, another what is of the own organisations. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface KeptEntries extends GenericRepository<EntryRow, Long> {

    /** Entries by name after a key, whether on the site or not, at most {@code limit}; an empty status is all. */
    @Query("""
        SELECT e.slug, e.name, o.name AS organisation_name, e.status, e.checked_on
        FROM socialekaart_entry e FORCE INDEX (socialekaart_entry_kept) STRAIGHT_JOIN organisation o ON o.id = e.organisation_id
        WHERE e.edition_id = :editionId AND (e.name > :afterName OR (e.name = :afterName AND e.id > :afterId)) AND (:status = ''
            OR e.status = :status)
          AND (:editor = TRUE OR (SELECT COUNT(*) FROM organisation_editor m WHERE m.organisation_id = e.organisation_id
              AND m.person_id = :personId) > 0)
        ORDER BY e.name, e.id LIMIT :limit""")
    List<Line> list(long editionId, long personId, boolean editor, String status, String afterName, long afterId, int limit);

    /** Where an entry stands in that list. */
    @Query("SELECT 0 AS leefring, name, id FROM socialekaart_entry WHERE edition_id = :editionId AND slug = :slug")
    Optional<EntryKey> keyOf(long editionId, String slug);

    /** What visitors said and nobody looked into, the oldest first, at most {@code limit}. */
    @Query("""
        SELECT r.id, e.slug, e.name, r.about, r.body, r.remarked_at
        FROM socialekaart_remark r JOIN socialekaart_entry e ON e.id = r.socialekaart_entry_id
        WHERE r.edition_id = :editionId AND r.open = TRUE AND (:editor = TRUE
          OR (SELECT COUNT(*) FROM organisation_editor m WHERE m.organisation_id = e.organisation_id AND m.person_id = :personId) > 0)
        ORDER BY r.remarked_at, r.id LIMIT :limit""")
    List<Remark> remarks(long editionId, long personId, boolean editor, int limit);

    /** What nobody checked for six months, the longest waiting first, at most {@code limit}. */
    @Query("""
        SELECT e.slug, e.name, o.name AS organisation_name, e.phone, e.checked_on, c.asked_at
        FROM socialekaart_check c JOIN socialekaart_entry e ON e.id = c.socialekaart_entry_id JOIN organisation o
            ON o.id = e.organisation_id
        WHERE c.edition_id = :editionId AND c.open = TRUE AND (:editor = TRUE
          OR (SELECT COUNT(*) FROM organisation_editor m WHERE m.organisation_id = e.organisation_id AND m.person_id = :personId) > 0)
        ORDER BY c.asked_at, c.id LIMIT :limit""")
    List<ToCheck> toCheck(long editionId, long personId, boolean editor, int limit);

    /** How much of each waits for this person; who keeps an organisation decides on no proposals. */
    @Query("""
        SELECT CASE WHEN :editor = TRUE THEN (SELECT COUNT(*) FROM socialekaart_proposal q
                 WHERE q.edition_id = :editionId AND q.open = TRUE) ELSE 0 END AS proposals,
          (SELECT COUNT(*) FROM socialekaart_remark r JOIN socialekaart_entry e ON e.id = r.socialekaart_entry_id
           WHERE r.edition_id = :editionId AND r.open = TRUE AND (:editor = TRUE OR e.organisation_id IN (SELECT m.organisation_id
               FROM organisation_editor m WHERE m.person_id = :personId))) AS remarks,
          (SELECT COUNT(*) FROM socialekaart_check c JOIN socialekaart_entry e ON e.id = c.socialekaart_entry_id
           WHERE c.edition_id = :editionId AND c.open = TRUE AND (:editor = TRUE OR e.organisation_id IN (SELECT m.organisation_id
               FROM organisation_editor m WHERE m.person_id = :personId))) AS checks""")
    RedactieWork waiting(long editionId, long personId, boolean editor);

    @Introspected
    record Line(String slug, String name, String organisationName, EntryRow.Status status, @Nullable LocalDate checkedOn) {
    }

    /** @param about PHONE, HOURS, GONE or OTHER */
    @Introspected
    record Remark(long id, String slug, String name, String about, String body, Instant remarkedAt) {
    }

    @Introspected
    record ToCheck(String slug, String name, String organisationName, @Nullable String phone, @Nullable LocalDate checkedOn,
                   Instant askedAt) {
    }
}
