package nl.buurtkanaal.socialekaart;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import nl.buurtkanaal.category.Domain;
import nl.buurtkanaal.socialekaart.search.EntryKey;

@JdbcRepository(dialect = Dialect.MYSQL)
interface SocialeKaartRepository extends GenericRepository<EntryRow, Long> {

    EntryRow save(EntryRow entry);

    Optional<EntryRow> findById(long id);

    /** All of an entry, whether on the site or not. */
    @Query("SELECT * FROM socialekaart_entry WHERE edition_id = :editionId AND slug = :slug")
    Optional<EntryRow> row(long editionId, String slug);

    /** Published entries that no search finds yet, at most {@code limit}. */
    @Query("""
        SELECT e.* FROM socialekaart_entry e LEFT JOIN term t
          ON t.edition_id = e.edition_id AND t.subject = 'ENTRY' AND t.term = '*' AND t.kern_id = 0 AND t.subject_id = e.id
        WHERE e.status = 'PUBLISHED' AND t.subject_id IS NULL ORDER BY e.id LIMIT :limit""")
    List<EntryRow> unindexed(int limit);

    /** Adds a domain to an entry. */
    @Query("INSERT INTO socialekaart_entry_domain (socialekaart_entry_id, domain) VALUES (:entryId, :domain)")
    void addDomain(long entryId, String domain);

    /** Adds a Kern that an entry serves. */
    @Query("INSERT INTO socialekaart_entry_kern (socialekaart_entry_id, kern_id) VALUES (:entryId, :kernId)")
    void addKern(long entryId, long kernId);

    /** Takes the domains of an entry away. */
    @Query("DELETE FROM socialekaart_entry_domain WHERE socialekaart_entry_id = :entryId")
    void clearDomains(long entryId);

    /** Takes the kernen of an entry away. */
    @Query("DELETE FROM socialekaart_entry_kern WHERE socialekaart_entry_id = :entryId")
    void clearKernen(long entryId);

    /** Whether an address is taken in an edition. */
    @Query("SELECT COUNT(*) > 0 FROM socialekaart_entry WHERE edition_id = :editionId AND slug = :slug")
    boolean isTaken(long editionId, String slug);

    /**
     * Writes the next version over this one.
     *
     * @throws io.micronaut.data.exceptions.OptimisticLockException when another was written meanwhile
     */
    EntryRow update(EntryRow row);

    /** Somebody looked and it is right; 0 when another version was written meanwhile. */
    @Query("""
        UPDATE socialekaart_entry SET checked_on = :checkedOn, checked_by = :checkedBy, updated_at = :now, version = version + 1
        WHERE id = :id AND version = :number""")
    int check(long id, LocalDate checkedOn, String checkedBy, Instant now, int number);

    /** Somebody looked, whichever version it is now. */
    @Query("UPDATE socialekaart_entry SET checked_on = :checkedOn, checked_by = :checkedBy WHERE id = :id")
    void checkAnyVersion(long id, LocalDate checkedOn, String checkedBy);

    /** Keeps a version that was there before versions were kept; one that is kept already stays. By the site itself. */
    @Query("""
        INSERT IGNORE INTO socialekaart_version (socialekaart_entry_id, number, act, content, edition_id, changed_by, changed_at)
        VALUES (:entryId, :number, :act, :content, :editionId, 0, :changedAt)""")
    void keepVersion(long entryId, int number, String act, String content, long editionId, Instant changedAt);

    /** The open question whether this entry is right has its answer: yes. */
    @Query("""
        INSERT IGNORE INTO socialekaart_check_answer (socialekaart_check_id, confirmed, answered_by, answered_at)
        SELECT id, TRUE, :by, :now FROM socialekaart_check WHERE socialekaart_entry_id = :entryId AND open = TRUE""")
    void answerChecks(long entryId, long by, Instant now);

    /** Nothing is asked about this entry any more. */
    @Query("UPDATE socialekaart_check SET open = NULL WHERE socialekaart_entry_id = :entryId AND open = TRUE")
    void closeChecks(long entryId);

    /** Moves every check by whole days, for example data. */
    @Query("UPDATE socialekaart_entry SET checked_on = checked_on + INTERVAL :days DAY WHERE checked_on IS NOT NULL")
    void moveChecks(long days);

    /**
     * Published entries that serve a Kern, those of the first rubriek before the others, then by leefring, name and id, at most
     * {@code limit}. Each part is read from its key and stops at the limit, so it costs the same with forty entries and with a hundred
     * thousand.
     *
     * @param second another rubriek, or empty for none; {@code third} likewise
     */
    @Query("""
        SELECT c.id, c.slug, c.name, o.name AS organisation_name, c.what, c.rubriek, c.leefring, c.serves_all, c.phone, c.cost,
               c.referral_needed, c.contact_role, c.contact_first_name,
               (c.checked_on IS NULL OR c.checked_on < :freshSince) AS unchecked
        FROM (
          (SELECT 1 AS fits, e.* FROM socialekaart_entry e FORCE INDEX (socialekaart_entry_rubriek)
           WHERE e.edition_id = :editionId AND e.status = 'PUBLISHED' AND e.rubriek = :first AND (e.serves_all = TRUE
             OR (SELECT COUNT(*) FROM socialekaart_entry_kern k WHERE k.socialekaart_entry_id = e.id AND k.kern_id = :kernId) > 0)
           ORDER BY e.leefring, e.name, e.id LIMIT :limit)
          UNION ALL
          (SELECT 2 AS fits, e.* FROM socialekaart_entry e FORCE INDEX (socialekaart_entry_rubriek)
           WHERE e.edition_id = :editionId AND e.status = 'PUBLISHED' AND e.rubriek = :second AND (e.serves_all = TRUE
             OR (SELECT COUNT(*) FROM socialekaart_entry_kern k WHERE k.socialekaart_entry_id = e.id AND k.kern_id = :kernId) > 0)
           ORDER BY e.leefring, e.name, e.id LIMIT :limit)
          UNION ALL
          (SELECT 3 AS fits, e.* FROM socialekaart_entry e FORCE INDEX (socialekaart_entry_rubriek)
           WHERE e.edition_id = :editionId AND e.status = 'PUBLISHED' AND e.rubriek = :third AND (e.serves_all = TRUE
             OR (SELECT COUNT(*) FROM socialekaart_entry_kern k WHERE k.socialekaart_entry_id = e.id AND k.kern_id = :kernId) > 0)
           ORDER BY e.leefring, e.name, e.id LIMIT :limit)
        ) c JOIN organisation o ON o.id = c.organisation_id
        ORDER BY c.fits, c.leefring, c.name, c.id LIMIT :limit""")
    List<SocialeKaartCard> fitting(long editionId, long kernId, String first, String second, String third, LocalDate freshSince, int limit);

    /** Where a published entry stands in the order of the list; empty when there is none with this slug. */
    @Query("SELECT leefring, name, id FROM socialekaart_entry WHERE edition_id = :editionId AND slug = :slug AND status = 'PUBLISHED'")
    Optional<EntryKey> keyOf(long editionId, String slug);

    /** A published entry of this edition, which everybody may see. */
    @Query("""
        SELECT e.id, e.uuid, e.slug, e.name, o.name AS organisation_name, e.rubriek, e.leefring, e.what, e.for_whom, e.how_to_start, e.cost,
               e.referral_needed, e.wheelchair, e.serves_all, p.name AS place_name, p.kern_id AS place_kern_id, e.phone, e.email, e.website,
               e.opening_hours, e.contact_role, e.contact_first_name, e.checked_on, e.checked_by,
               (e.checked_on IS NULL OR e.checked_on < :freshSince) AS unchecked
        FROM socialekaart_entry e JOIN organisation o ON o.id = e.organisation_id LEFT JOIN place p ON p.id = e.place_id
        WHERE e.edition_id = :editionId AND e.slug = :slug AND e.status = 'PUBLISHED'""")
    Optional<SocialeKaartEntry> published(long editionId, String slug, LocalDate freshSince);

    /** Takes an entry from one status to another, unless it has a third by now. */
    @Query("UPDATE socialekaart_entry SET status = :to WHERE id = :id AND status = :from")
    int move(long id, String from, String to);

    /** The kernen that these entries serve, in no order; none for an entry that serves all. */
    @Query("SELECT socialekaart_entry_id AS entry_id, kern_id FROM socialekaart_entry_kern WHERE socialekaart_entry_id IN (:entryIds)")
    List<ServedKern> kernenOf(Collection<Long> entryIds);

    /** The domains of an entry, in no order. */
    @Query("SELECT domain FROM socialekaart_entry_domain WHERE socialekaart_entry_id = :entryId")
    List<Domain> domainsOf(long entryId);

    @Introspected
    record ServedKern(long entryId, long kernId) {
    }
}
