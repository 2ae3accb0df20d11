package nl.buurtkanaal.person;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

@JdbcRepository(dialect = Dialect.MYSQL)
interface PersonRepository extends GenericRepository<Person, Long> {

    Person save(Person person);

    Optional<Person> findById(long id);

    /** A person, held until this transaction ends: two who note the same about somebody do so one by one. */
    @Query("SELECT p.id FROM person p WHERE p.id = :id FOR UPDATE")
    Optional<Long> lock(long id);

    /** The buurtverbinders of one kern, its own before its deputies, then by name. Without who left or is banned. */
    @Query("""
        SELECT p.id AS person_id, p.shown_name, p.phone, rk.deputy
        FROM role_kern rk JOIN role r ON r.id = rk.role_id JOIN person p ON p.id = r.person_id
        WHERE rk.kern_id = :kernId AND r.kind = 'BUURTVERBINDER' AND p.left_at IS NULL
          AND NOT EXISTS (SELECT 1 FROM person_ban b WHERE b.person_id = p.id AND b.lifted_at IS NULL)
        ORDER BY rk.deputy, p.shown_name, p.id""")
    List<Buurtverbinder> buurtverbindersOf(long kernId);

    /** The same of several kernen, in no order of kern. */
    @Query("""
        SELECT rk.kern_id, p.id AS person_id, p.shown_name, p.phone, rk.deputy
        FROM role_kern rk JOIN role r ON r.id = rk.role_id JOIN person p ON p.id = r.person_id
        WHERE rk.kern_id IN (:kernIds) AND r.kind = 'BUURTVERBINDER' AND p.left_at IS NULL
          AND NOT EXISTS (SELECT 1 FROM person_ban b WHERE b.person_id = p.id AND b.lifted_at IS NULL)
        ORDER BY rk.deputy, p.shown_name, p.id""")
    List<InKern> buurtverbindersAmong(Collection<Long> kernIds);

    /** Writes down another name and number. */
    @Query("UPDATE person SET shown_name = :shownName, phone = :phone, phone_key = :phoneKey WHERE id = :id")
    void correct(long id, String shownName, @Nullable String phone, @Nullable String phoneKey);

    /** They moved within their edition. */
    @Query("UPDATE person SET kern_id = :kernId WHERE id = :id")
    void move(long id, long kernId);

    /** Takes a person out of every list; erasing what they wrote is the work of leaving. */
    @Query("UPDATE person SET left_at = :now WHERE id = :id AND left_at IS NULL")
    int leave(long id, Instant now);

    /** Those of the demo with this name in this kern. */
    @Query("SELECT p.id FROM person p WHERE p.example = TRUE AND p.shown_name = :shownName AND p.kern_id = :kernId ORDER BY p.id")
    List<Long> examples(String shownName, long kernId);

    /** Moves the dates of the demo's people. */
    @Query("UPDATE person SET created_at = DATE_ADD(created_at, INTERVAL :days DAY) WHERE example = TRUE")
    void shiftExamples(long days);

    /** Moves the dates of what is known about the demo's people. */
    @Query("""
        UPDATE person_confirmation c JOIN person p ON p.id = c.person_id
        SET c.confirmed_at = DATE_ADD(c.confirmed_at, INTERVAL :days DAY), c.until_at = DATE_ADD(c.until_at, INTERVAL :days DAY)
        WHERE p.example = TRUE""")
    void shiftConfirmationsOfExamples(long days);

    @Introspected
    record InKern(long kernId, long personId, String shownName, @Nullable String phone, boolean deputy) {
        Buurtverbinder buurtverbinder() {
            return new Buurtverbinder(personId, shownName, phone, deputy);
        }
    }
}
