package nl.buurtkanaal.person.signin;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

@JdbcRepository(dialect = Dialect.MYSQL)
interface AccountRepository extends GenericRepository<Account, Long> {

    String HOLDER = """
        SELECT a.id AS account_id, p.id AS person_id, p.edition_id, p.shown_name, a.email, a.password_hash,
               (SELECT COUNT(*) FROM person_ban b WHERE b.person_id = p.id AND b.lifted_at IS NULL) AS bans
        FROM account a JOIN person p ON p.id = a.person_id
        WHERE p.left_at IS NULL AND\s""";

    Account save(Account account);

    /** Who holds the account of an address, also when banned; nobody who left. */
    @Query(HOLDER + "a.email = :email")
    Optional<AccountHolder> holderOf(String email);

    /** Who holds an account, also when banned; nobody who left. */
    @Query(HOLDER + "a.id = :accountId")
    Optional<AccountHolder> holder(long accountId);

    /** The account of a person, if there is one. */
    @Query(HOLDER + "p.id = :personId")
    Optional<AccountHolder> holderFor(long personId);

    /** Gives an account another password, or none. */
    @Query("UPDATE account SET password_hash = :hash WHERE id = :id")
    void changePassword(long id, @Nullable String hash);

    /** Stores the same password under new parameters, unless it was changed meanwhile. */
    @Query("UPDATE account SET password_hash = :renewed WHERE id = :id AND password_hash = :old")
    void rehash(long id, String old, String renewed);

    /** Notes the last day on which an account was used. */
    @Query("UPDATE account SET last_used_on = :day WHERE id = :id AND last_used_on < :day")
    void useOn(long id, LocalDate day);

    /** Accounts last used on or before a day whose people were not told since, lowest id first, at most 200 after {@code after}. */
    @Query("""
        SELECT a.id, a.person_id, p.edition_id, a.last_used_on FROM account a JOIN person p ON p.id = a.person_id
        WHERE a.last_used_on <= :day AND (a.warned_on IS NULL OR a.warned_on <= a.last_used_on) AND a.id > :after
        ORDER BY a.id LIMIT 200""")
    List<IdleAccounts.Idle> toWarn(LocalDate day, long after);

    /** Notes that they were told, unless they came back meanwhile. */
    @Query("UPDATE account SET warned_on = :today WHERE id = :id AND last_used_on = :lastUsedOn")
    int warn(long id, LocalDate today, LocalDate lastUsedOn);

    /** Accounts that were last used on or before a day and whose people were told on or before another, lowest id first, at most 200. */
    @Query("""
        SELECT a.id, a.person_id, p.edition_id, a.last_used_on FROM account a JOIN person p ON p.id = a.person_id
        WHERE a.last_used_on <= :day AND a.warned_on > a.last_used_on AND a.warned_on <= :toldBy AND a.id > :after
        ORDER BY a.id LIMIT 200""")
    List<IdleAccounts.Idle> toErase(LocalDate day, LocalDate toldBy, long after);

    /** The accounts of invented people with these addresses, in no order. */
    @Query(HOLDER + "p.example = TRUE AND a.email IN (:emails)")
    List<AccountHolder> examples(List<String> emails);
}
