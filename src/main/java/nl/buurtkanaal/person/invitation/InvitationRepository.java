package nl.buurtkanaal.person.invitation;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

@JdbcRepository(dialect = Dialect.MYSQL)
interface InvitationRepository extends GenericRepository<Invitation, Long> {

    Invitation save(Invitation invitation);

    Optional<Invitation> findById(long id);

    Optional<Invitation> findBySelector(String selector);

    /** Those of an edition that can still be accepted, the newest first, at most a hundred. */
    @Query("""
        SELECT i.id, i.selector, i.nonce, i.edition_id, i.kind, i.invitee, i.email, i.invited_by, i.invited_at, i.expires_at, i.accepted_by,
               i.accepted_at, i.withdrawn_at FROM role_invitation i
        WHERE i.edition_id = :editionId AND i.expires_at > :now AND i.accepted_at IS NULL AND i.withdrawn_at IS NULL
        ORDER BY i.id DESC LIMIT 100""")
    List<Invitation> openIn(long editionId, Instant now);

    /** Adds a kern. */
    @Query("INSERT INTO role_invitation_kern (role_invitation_id, kern_id, deputy) VALUES (:id, :kernId, :deputy)")
    void addKern(long id, long kernId, boolean deputy);

    /** The kernen that go with it. */
    @Query("SELECT k.kern_id, k.deputy FROM role_invitation_kern k WHERE k.role_invitation_id = :id")
    List<Invitation.InvitedKern> kernenOf(long id);

    /** Accepts it, once. Returns 0 when somebody was first, or when it was withdrawn or ran out. */
    @Query("""
        UPDATE role_invitation SET accepted_by = :personId, accepted_at = :now
        WHERE id = :id AND accepted_at IS NULL AND withdrawn_at IS NULL AND expires_at > :now""")
    int accept(long id, long personId, Instant now);

    /** Withdraws it, unless it was accepted. */
    @Query("UPDATE role_invitation SET withdrawn_at = :now WHERE id = :id AND edition_id = :editionId AND accepted_at IS NULL"
        + " AND withdrawn_at IS NULL")
    int withdraw(long id, long editionId, Instant now);

    /** Forgets names and addresses of invitations that ran out before a moment. */
    @Query("DELETE FROM role_invitation WHERE expires_at < :before")
    int deleteBefore(Instant before);
}
