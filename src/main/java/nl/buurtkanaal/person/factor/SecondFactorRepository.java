package nl.buurtkanaal.person.factor;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.Optional;

@JdbcRepository(dialect = Dialect.MYSQL)
interface SecondFactorRepository extends GenericRepository<SecondFactor, Long> {

    SecondFactor save(SecondFactor factor);

    /** The second factor of an account, if it has one. */
    @Query("SELECT account_id, secret, last_step, recovery_salt, created_at FROM second_factor WHERE account_id = :accountId")
    Optional<SecondFactor> of(long accountId);

    /** Takes a code once: of two who send the same, one. Returns 1 when it was taken. */
    @Query("UPDATE second_factor SET last_step = :step WHERE account_id = :accountId AND last_step < :step")
    int take(long accountId, long step);

    /** Ends the second factor of an account, recovery codes included. */
    @Query("DELETE FROM second_factor WHERE account_id = :accountId")
    int delete(long accountId);

    /** All, to seal them anew: those who have a role, a few dozen in an installation. */
    @Query("SELECT account_id, secret, last_step, recovery_salt, created_at FROM second_factor ORDER BY account_id")
    List<SecondFactor> all();

    /** Writes a secret as it is sealed anew, unless it was set up anew meanwhile. */
    @Query("UPDATE second_factor SET secret = :sealed WHERE account_id = :accountId AND secret = :before")
    int reseal(long accountId, byte[] before, byte[] sealed);

    /** Gives the recovery codes another salt, before new ones come. */
    @Query("UPDATE second_factor SET recovery_salt = :salt WHERE account_id = :accountId")
    void salt(long accountId, byte[] salt);

    /** Keeps a recovery code, as a hash. */
    @Query("INSERT INTO recovery_code (account_id, code_hash) VALUES (:accountId, :hash)")
    void addRecovery(long accountId, byte[] hash);

    /** Uses a recovery code up. Returns 1 when there was one. */
    @Query("DELETE FROM recovery_code WHERE account_id = :accountId AND code_hash = :hash")
    int useRecovery(long accountId, byte[] hash);

    /** Takes all recovery codes away. */
    @Query("DELETE FROM recovery_code WHERE account_id = :accountId")
    void clearRecovery(long accountId);

    /** How many recovery codes are left. */
    @Query("SELECT COUNT(*) FROM recovery_code WHERE account_id = :accountId")
    int countRecovery(long accountId);
}
