package nl.buurtkanaal.person.signin;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.Optional;

@JdbcRepository(dialect = Dialect.MYSQL)
interface PendingSignUpRepository extends GenericRepository<PendingSignUp, Long> {

    PendingSignUp save(PendingSignUp signUp);

    Optional<PendingSignUp> findById(long id);

    /** Deletes a sign-up, and its links that do not yet point to an account. */
    @Query("DELETE FROM pending_sign_up WHERE id = :id")
    void deleteById(long id);

    /** Deletes the sign-ups of before a moment. Returns how many. */
    @Query("DELETE FROM pending_sign_up WHERE created_at < :before")
    int deleteBefore(Instant before);
}
