package nl.buurtkanaal.spreekuur;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.LocalDate;
import java.util.List;

/** Reads a whole edition at once, to be kept in memory. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface SpreekuurRepository extends GenericRepository<SpreekuurRow, Long> {

    SpreekuurRow save(SpreekuurRow spreekuur);

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

    @Introspected
    record HolidayRow(Holiday holiday, boolean closed) {
    }
}
