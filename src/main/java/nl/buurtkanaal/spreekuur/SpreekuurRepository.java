package nl.buurtkanaal.spreekuur;

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

/** Reads a whole edition at once, to be kept in memory; and one by one for who changes them. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface SpreekuurRepository extends GenericRepository<SpreekuurRow, Long> {

    SpreekuurRow save(SpreekuurRow spreekuur);

    SpreekuurRow update(SpreekuurRow spreekuur);

    Optional<SpreekuurRow> findById(long id);

    /** Makes who changes the same Spreekuur wait until this transaction is over. */
    @Query("SELECT id FROM spreekuur WHERE id = :id FOR UPDATE")
    Optional<Long> lock(long id);

    /** Counts a change of one of its dates: the SEQUENCE of its feed. */
    @Query("UPDATE spreekuur SET version = version + 1, updated_at = :now WHERE id = :id")
    void countChange(long id, Instant now);

    /** Counts a change of the holidays for every Spreekuur that keeps them. */
    @Query("UPDATE spreekuur SET version = version + 1, updated_at = :now WHERE edition_id = :editionId AND holidays_closed = TRUE")
    void countHolidayChange(long editionId, Instant now);

    /** The Spreekuren of these Kernen, whatever their state, by title; an edition has some tens. */
    @Query("""
        SELECT id, uuid, edition_id, slug, organisation_id, kern_id, place_id, title, rrule, first_on, starts_at, minutes, season_from,
               season_until, holidays_closed, who, bring, wheelchair, appointment, status, created_at, updated_at, version
        FROM spreekuur WHERE edition_id = :editionId AND kern_id IN (:kernIds) ORDER BY title, id""")
    List<SpreekuurRow> managed(long editionId, Collection<Long> kernIds);

    /** One of these Kernen by its slug, whatever its state. */
    @Query("""
        SELECT id, uuid, edition_id, slug, organisation_id, kern_id, place_id, title, rrule, first_on, starts_at, minutes, season_from,
               season_until, holidays_closed, who, bring, wheelchair, appointment, status, created_at, updated_at, version
        FROM spreekuur WHERE edition_id = :editionId AND slug = :slug AND kern_id IN (:kernIds)""")
    Optional<SpreekuurRow> managedBySlug(long editionId, String slug, Collection<Long> kernIds);

    /** Whether a slug is in use, also by one that ended. */
    @Query("SELECT COUNT(*) > 0 FROM spreekuur WHERE edition_id = :editionId AND slug = :slug")
    boolean isTaken(long editionId, String slug);

    /** Forgets what an edition decided about holidays. */
    @Query("DELETE FROM spreekuur_holiday WHERE edition_id = :editionId")
    void forgetHolidays(long editionId);

    /** Writes down what an edition decided about one. */
    @Query("INSERT INTO spreekuur_holiday (edition_id, holiday, closed) VALUES (:editionId, :holiday, :closed)")
    void decideHoliday(long editionId, Holiday holiday, boolean closed);

    /** Every published Spreekuur of an edition, in no order. */
    @Query("""
        SELECT id, uuid, edition_id, slug, organisation_id, kern_id, place_id, title, rrule, first_on, starts_at, minutes, season_from,
               season_until, holidays_closed, who, bring, wheelchair, appointment, status, created_at, updated_at, version
        FROM spreekuur WHERE edition_id = :editionId AND status = 'PUBLISHED'""")
    List<SpreekuurRow> published(long editionId);

    /** What is different on dates from a day on, for the published Spreekuren of an edition, in no order. */
    @Query("""
        SELECT e.id, e.uuid, e.spreekuur_id, e.occurs_on, e.extra, e.kind, e.new_on, e.new_start, e.new_minutes, e.new_place_id, e.reason,
               e.person_id, e.recorded_at, e.version
        FROM spreekuur s JOIN spreekuur_exception e ON e.spreekuur_id = s.id
        WHERE s.edition_id = :editionId AND s.status = 'PUBLISHED' AND e.occurs_on >= :from""")
    List<ExceptionRow> exceptionsFrom(long editionId, LocalDate from);

    /** What an edition decided about holidays; those it did not decide about are absent. */
    @Query("SELECT holiday, closed FROM spreekuur_holiday WHERE edition_id = :editionId")
    List<HolidayRow> holidays(long editionId);

    /** How many hear of the changes of each Spreekuur of an edition; those that nobody follows are absent. */
    @Query("""
        SELECT s.id AS spreekuur_id, COUNT(*) AS times FROM spreekuur s JOIN spreekuur_follower f ON f.spreekuur_id = s.id
        WHERE s.edition_id = :editionId AND f.confirmed_at IS NOT NULL GROUP BY s.id""")
    List<Followed> followers(long editionId);

    @Introspected
    record Followed(long spreekuurId, int times) {
    }

    @Introspected
    record HolidayRow(Holiday holiday, boolean closed) {
    }
}
