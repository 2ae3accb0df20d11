package nl.buurtkanaal.person.willingness;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.buurtkanaal.person.Person;

@JdbcRepository(dialect = Dialect.MYSQL)
interface WillingnessRepository extends GenericRepository<Person, Long> {

    /** What one person said; empty when they never said anything. */
    @Query("""
        SELECT w.day_parts, w.minutes_at_most, w.over_border, w.times_a_month AS times_monthly, w.paused_until_on, w.hearing,
            w.asked_month_on, w.asked_times,
               (SELECT GROUP_CONCAT(c.category) FROM willing_category c WHERE c.person_id = w.person_id) AS categories
        FROM willingness w WHERE w.person_id = :personId""")
    Optional<WillingnessRow> of(long personId);

    /** Lets the changes of one person come one after the other. */
    @Query("SELECT person_id FROM willingness WHERE person_id = :personId FOR UPDATE")
    Optional<Long> hold(long personId);

    /** Writes down what one person says now; how often they were asked stays. */
    @Query("""
        INSERT INTO willingness (person_id, day_parts, minutes_at_most, over_border, times_a_month, paused_until_on, hearing,
            said_by, said_at)
        VALUES (:personId, :dayParts, :minutesAtMost, :overBorder, :timesAMonth, :pausedUntil, :hearing, :saidBy, :saidAt)
        ON DUPLICATE KEY UPDATE day_parts = VALUES(day_parts), minutes_at_most = VALUES(minutes_at_most), over_border = VALUES(over_border),
            times_a_month = VALUES(times_a_month), paused_until_on = VALUES(paused_until_on), hearing = VALUES(hearing),
            said_by = VALUES(said_by), said_at = VALUES(said_at)""")
    void write(long personId, int dayParts, int minutesAtMost, boolean overBorder, int timesAMonth, @Nullable LocalDate pausedUntil,
               Hearing hearing, long saidBy, Instant saidAt);

    /** Takes away the kinds of help that one person no longer chooses. */
    @Query("DELETE FROM willing_category WHERE person_id = :personId AND category NOT IN (:kept)")
    void removeOthers(long personId, List<String> kept);

    /** Adds or changes one kind of help of a person; when they were asked last stays. */
    @Query("""
        INSERT INTO willing_category (person_id, category, kern_id, edition_id, day_parts, minutes_at_most, over_border, asked_at, free_on,
            adult_from)
        SELECT p.id, :category, p.kern_id, p.edition_id, w.day_parts, w.minutes_at_most, w.over_border,
               COALESCE((SELECT MAX(c.asked_at) FROM willing_category c WHERE c.person_id = p.id), '1970-01-01'), :freeOn, p.adult_from
        FROM person p JOIN willingness w ON w.person_id = p.id WHERE p.id = :personId AND p.left_at IS NULL
        ON DUPLICATE KEY UPDATE kern_id = VALUES(kern_id), edition_id = VALUES(edition_id), day_parts = VALUES(day_parts),
            minutes_at_most = VALUES(minutes_at_most), over_border = VALUES(over_border), free_on = VALUES(free_on),
                adult_from = VALUES(adult_from)""")
    void add(long personId, String category, LocalDate freeOn);

    /** One kind of help less. */
    @Query("DELETE FROM willing_category WHERE person_id = :personId AND category = :category")
    void remove(long personId, String category);

    /** Notes for what kind somebody is not asked again. */
    @Query("""
        INSERT INTO unwilling_category (person_id, category, said_at) VALUES (:personId, :category, :now)
        ON DUPLICATE KEY UPDATE person_id = person_id""")
    void refuse(long personId, String category, Instant now);

    /** What somebody chooses themselves is no longer refused. */
    @Query("DELETE FROM unwilling_category WHERE person_id = :personId AND category IN (:chosen)")
    void unrefuse(long personId, List<String> chosen);

    /** Counts one time more in the month that begins on a day. */
    @Query("""
        UPDATE willingness SET asked_times = CASE WHEN asked_month_on = :month THEN asked_times + 1 ELSE 1 END, asked_month_on = :month
        WHERE person_id = :personId""")
    void countAsked(long personId, LocalDate month);

    /** Moves somebody to the end of the row in all their kinds of help. */
    @Query("UPDATE willing_category SET asked_at = :now, free_on = :freeOn WHERE person_id = :personId")
    void asked(long personId, Instant now, LocalDate freeOn);

    /** Repeats where somebody lives now. */
    @Query("""
        UPDATE willing_category c JOIN person p ON p.id = c.person_id SET c.kern_id = p.kern_id, c.edition_id = p.edition_id
        WHERE c.person_id = :personId""")
    void moved(long personId);

    /** Another way to hear of it. */
    @Query("UPDATE willingness SET hearing = :hearing WHERE person_id = :personId")
    int hear(long personId, Hearing hearing);

    /** Whether somebody gets the overview of a kern. */
    @Query("SELECT COUNT(*) FROM kern_overview WHERE person_id = :personId AND kern_id = :kernId")
    int overviews(long personId, long kernId);

    /** From the next overview on; once is enough. */
    @Query("""
        INSERT INTO kern_overview (person_id, kern_id, wanted_at, sent_on) VALUES (:personId, :kernId, :now, :today)
        ON DUPLICATE KEY UPDATE person_id = person_id""")
    void wantOverview(long personId, long kernId, Instant now, LocalDate today);

    /** No more overviews of a kern. */
    @Query("DELETE FROM kern_overview WHERE person_id = :personId AND kern_id = :kernId")
    void endOverview(long personId, long kernId);

    /** Of somebody who leaves; the kinds of help go along. */
    @Query("DELETE FROM willingness WHERE person_id = :personId")
    void forget(long personId);

    /** Of somebody who leaves. */
    @Query("DELETE FROM unwilling_category WHERE person_id = :personId")
    void forgetRefusals(long personId);

    /** Of somebody who leaves. */
    @Query("DELETE FROM kern_overview WHERE person_id = :personId")
    void forgetOverviews(long personId);

    /** How many people with this id are here. */
    @Query("SELECT COUNT(*) FROM person WHERE id = :personId AND left_at IS NULL")
    int present(long personId);
}
