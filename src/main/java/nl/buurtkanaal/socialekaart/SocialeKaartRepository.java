package nl.buurtkanaal.socialekaart;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import nl.buurtkanaal.category.Domain;

@JdbcRepository(dialect = Dialect.MYSQL)
interface SocialeKaartRepository extends GenericRepository<EntryRow, Long> {

    EntryRow save(EntryRow entry);

    /** Adds a domain to an entry. */
    @Query("INSERT INTO socialekaart_entry_domain (socialekaart_entry_id, domain) VALUES (:entryId, :domain)")
    void addDomain(long entryId, String domain);

    /** Adds a Kern that an entry serves. */
    @Query("INSERT INTO socialekaart_entry_kern (socialekaart_entry_id, kern_id) VALUES (:entryId, :kernId)")
    void addKern(long entryId, long kernId);

    /** Moves every check by whole days, for example data. */
    @Query("UPDATE socialekaart_entry SET checked_on = checked_on + INTERVAL :days DAY WHERE checked_on IS NOT NULL")
    void moveChecks(long days);

    /**
     * Published entries of an edition after a key, by leefring, name and id, at most {@code limit}.
     *
     * <p>Reads its key in order and stops at the limit; left alone, MariaDB starts at the organisations and sorts all (0.5 s at 90,000 entries), and
     * makes a table of every entry of the Kern where a count looks at one row.
     *
     * @param domain     name of a Domain, or empty for all
     * @param kernId     those that serve this Kern, or 0 for all
     * @param freshSince the first day on which a check is recent enough
     */
    @Query("""
        SELECT e.id, e.slug, e.name, o.name AS organisation_name, e.what, e.rubriek, e.leefring, e.serves_all, e.phone, e.cost,
               e.referral_needed, e.contact_role, e.contact_first_name,
               (e.checked_on IS NULL OR e.checked_on < :freshSince) AS unchecked
        FROM socialekaart_entry e FORCE INDEX (socialekaart_entry_list) STRAIGHT_JOIN organisation o ON o.id = e.organisation_id
        WHERE e.edition_id = :editionId AND e.status = 'PUBLISHED' AND e.leefring >= :afterLeefring
          AND (e.leefring > :afterLeefring OR e.name > :afterName OR (e.name = :afterName AND e.id > :afterId))
          AND (:domain = ''
            OR (SELECT COUNT(*) FROM socialekaart_entry_domain d WHERE d.socialekaart_entry_id = e.id AND d.domain = :domain) > 0)
          AND (:kernId = 0 OR e.serves_all = TRUE
            OR (SELECT COUNT(*) FROM socialekaart_entry_kern k WHERE k.socialekaart_entry_id = e.id AND k.kern_id = :kernId) > 0)
        ORDER BY e.leefring, e.name, e.id LIMIT :limit""")
    List<SocialeKaartCard> list(long editionId, String domain, long kernId, LocalDate freshSince, int afterLeefring, String afterName, long afterId,
                                int limit);

    /** The same within one rubriek, in the same order; a query of its own, so that it reads its own key. */
    @Query("""
        SELECT e.id, e.slug, e.name, o.name AS organisation_name, e.what, e.rubriek, e.leefring, e.serves_all, e.phone, e.cost,
               e.referral_needed, e.contact_role, e.contact_first_name,
               (e.checked_on IS NULL OR e.checked_on < :freshSince) AS unchecked
        FROM socialekaart_entry e FORCE INDEX (socialekaart_entry_rubriek) STRAIGHT_JOIN organisation o ON o.id = e.organisation_id
        WHERE e.edition_id = :editionId AND e.status = 'PUBLISHED' AND e.rubriek = :rubriek AND e.leefring >= :afterLeefring
          AND (e.leefring > :afterLeefring OR e.name > :afterName OR (e.name = :afterName AND e.id > :afterId))
          AND (:domain = ''
            OR (SELECT COUNT(*) FROM socialekaart_entry_domain d WHERE d.socialekaart_entry_id = e.id AND d.domain = :domain) > 0)
          AND (:kernId = 0 OR e.serves_all = TRUE
            OR (SELECT COUNT(*) FROM socialekaart_entry_kern k WHERE k.socialekaart_entry_id = e.id AND k.kern_id = :kernId) > 0)
        ORDER BY e.leefring, e.name, e.id LIMIT :limit""")
    List<SocialeKaartCard> listIn(long editionId, String rubriek, String domain, long kernId, LocalDate freshSince, int afterLeefring,
                                  String afterName, long afterId, int limit);

    /**
     * Published entries that serve a Kern, those of the first rubriek before the others, then by leefring, name and id, at most {@code limit}.
     * Each part is read from its key and stops at the limit, so it costs the same with forty entries and with a hundred thousand.
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
