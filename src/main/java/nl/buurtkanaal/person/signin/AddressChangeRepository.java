package nl.buurtkanaal.person.signin;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.Optional;

@JdbcRepository(dialect = Dialect.MYSQL)
interface AddressChangeRepository extends GenericRepository<AddressChange, Long> {

    AddressChange save(AddressChange change);

    Optional<AddressChange> findById(long id);

    void deleteById(long id);

    /** An earlier wish of the same account counts no more. */
    @Query("DELETE FROM address_change WHERE account_id = :accountId")
    void forget(long accountId);

    /** Who has this address already: at most one. */
    @Query("SELECT COUNT(*) FROM account WHERE email = :email")
    int holders(String email);

    /** Gives an account its new address. */
    @Query("UPDATE account SET email = :email WHERE id = :accountId")
    void write(long accountId, String email);

    /** Forgets wishes that nobody confirmed. */
    @Query("DELETE FROM address_change WHERE asked_at < :before")
    int deleteBefore(Instant before);
}
