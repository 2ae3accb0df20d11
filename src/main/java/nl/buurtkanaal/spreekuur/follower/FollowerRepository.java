package nl.buurtkanaal.spreekuur.follower;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

@JdbcRepository(dialect = Dialect.MYSQL)
interface FollowerRepository extends GenericRepository<Follower, Long> {

    Optional<Follower> findById(long id);

    /** Does nothing when the address follows already, confirmed or not: two at once are one. */
    @Query("""
        INSERT IGNORE INTO spreekuur_follower (spreekuur_id, email, nonce, created_at) VALUES (:spreekuurId, :email, :nonce, :now)""")
    void addAddress(long spreekuurId, String email, byte[] nonce, Instant now);

    /** Does nothing when the person follows already. */
    @Query("""
        INSERT IGNORE INTO spreekuur_follower (spreekuur_id, person_id, nonce, created_at, confirmed_at)
        VALUES (:spreekuurId, :personId, :nonce, :now, :now)""")
    void addPerson(long spreekuurId, long personId, byte[] nonce, Instant now);

    /** Who follows under this address. */
    @Query("""
        SELECT id, spreekuur_id, person_id, email, nonce, created_at, confirmed_at FROM spreekuur_follower
        WHERE spreekuur_id = :spreekuurId AND email = :email""")
    Optional<Follower> withAddress(long spreekuurId, String email);

    /** Whether a person follows it. */
    @Query("""
        SELECT id, spreekuur_id, person_id, email, nonce, created_at, confirmed_at FROM spreekuur_follower
        WHERE spreekuur_id = :spreekuurId AND person_id = :personId""")
    Optional<Follower> ofPerson(long spreekuurId, long personId);

    /** Everybody who hears of changes, in no order; a Spreekuur has some tens. */
    @Query("SELECT id FROM spreekuur_follower WHERE spreekuur_id = :spreekuurId AND confirmed_at IS NOT NULL")
    List<Long> confirmed(long spreekuurId);

    /** Where a mail to a follower goes; absent when the account is gone. */
    @Query("""
        SELECT COALESCE(f.email, a.email) AS address, p.shown_name FROM spreekuur_follower f
        LEFT JOIN account a ON a.person_id = f.person_id LEFT JOIN person p ON p.id = f.person_id
        WHERE f.id = :id AND (f.email IS NOT NULL OR a.email IS NOT NULL)""")
    Optional<Mailbox> mailbox(long id);

    /** Notes that the address is theirs; the first time counts. */
    @Query("UPDATE spreekuur_follower SET confirmed_at = :now WHERE id = :id AND confirmed_at IS NULL")
    int confirm(long id, Instant now);

    void deleteById(long id);

    /** Forgets addresses that nobody confirmed. */
    @Query("DELETE FROM spreekuur_follower WHERE confirmed_at IS NULL AND created_at < :before")
    int deleteUnconfirmedBefore(Instant before);

    /** The id of the Spreekuur with a uuid; 0 when there is none. */
    @Query("SELECT COALESCE(MAX(id), 0) FROM spreekuur WHERE uuid = :uuid")
    long spreekuurId(String uuid);

    /** The edition and address of the Spreekuur that somebody follows, on the site or not. */
    @Query("""
        SELECT s.edition_id, s.slug, s.title, s.id AS spreekuur_id FROM spreekuur_follower f JOIN spreekuur s ON s.id = f.spreekuur_id
        WHERE f.id = :id""")
    Optional<Followed> followed(long id);

    @Introspected
    record Mailbox(String address, @Nullable String shownName) {
    }

    @Introspected
    record Followed(long editionId, String slug, String title, long spreekuurId) {
    }
}
