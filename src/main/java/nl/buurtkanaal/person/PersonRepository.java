package nl.buurtkanaal.person;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

@JdbcRepository(dialect = Dialect.MYSQL)
interface PersonRepository extends GenericRepository<Person, Long> {

    Person save(Person person);

    Optional<Person> findById(long id);

    /** The buurtverbinders of one kern, its own before its deputies, then by name. Without who left or is banned. */
    @Query("""
        SELECT p.id AS person_id, p.shown_name, p.phone, rk.deputy
        FROM role_kern rk JOIN role r ON r.id = rk.role_id JOIN person p ON p.id = r.person_id
        WHERE rk.kern_id = :kernId AND r.kind = 'BUURTVERBINDER' AND p.left_at IS NULL
          AND NOT EXISTS (SELECT 1 FROM person_ban b WHERE b.person_id = p.id AND b.lifted_at IS NULL)
        ORDER BY rk.deputy, p.shown_name, p.id""")
    List<Buurtverbinder> buurtverbindersOf(long kernId);

    /** Gives a person another phone number, or none. */
    @Query("UPDATE person SET phone = :phone WHERE id = :id")
    void changePhone(long id, @Nullable String phone);

    /** Takes a person out of every list; erasing what they wrote is the work of leaving. */
    @Query("UPDATE person SET left_at = :now WHERE id = :id AND left_at IS NULL")
    int leave(long id, Instant now);
}
