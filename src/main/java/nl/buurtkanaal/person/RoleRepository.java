package nl.buurtkanaal.person;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.Optional;

@JdbcRepository(dialect = Dialect.MYSQL)
interface RoleRepository extends GenericRepository<RoleRow, Long> {

    RoleRow save(RoleRow role);

    Optional<RoleRow> findById(long id);

    /** The role of one kind that a person has in an edition; for operators the edition is null. */
    @Query("""
        SELECT r.id, r.person_id, r.kind, r.edition_id, r.granted_by, r.granted_at FROM role r
        WHERE r.person_id = :personId AND r.kind = :kind AND r.edition_id <=> :editionId""")
    Optional<RoleRow> of(long personId, Role.Kind kind, @Nullable Long editionId);

    /** How many people have a role of one kind. */
    @Query("SELECT COUNT(*) FROM role WHERE kind = :kind")
    long countOf(Role.Kind kind);

    /** How many roles somebody has. */
    @Query("SELECT COUNT(*) FROM role WHERE person_id = :personId")
    long countFor(long personId);

    /** How many roles somebody has in which they decide about other people's roles. */
    @Query("SELECT COUNT(*) FROM role WHERE person_id = :personId AND kind IN ('ADMINISTRATOR', 'OPERATOR')")
    long countAbove(long personId);

    /** The roles of one edition, and those of operators, by kind and name; a role with kernen has a row for each, by name. */
    @Query("""
        SELECT r.id, r.person_id, r.kind, p.shown_name, a.email, k.name AS kern_name, rk.deputy
        FROM role r
        JOIN person p ON p.id = r.person_id
        LEFT JOIN account a ON a.person_id = p.id
        LEFT JOIN role_kern rk ON rk.role_id = r.id
        LEFT JOIN kern k ON k.id = rk.kern_id
        WHERE r.edition_id = :editionId OR r.edition_id IS NULL
        ORDER BY r.kind, p.shown_name, r.id, k.sort_key""")
    List<RoleKernLine> linesOf(long editionId);

    /** Takes a role away, with its kernen. */
    @Query("DELETE FROM role WHERE id = :id")
    int deleteById(long id);

    /** Takes the kernen of a role away. */
    @Query("DELETE FROM role_kern WHERE role_id = :roleId")
    void clearKernen(long roleId);

    /** The kernen of a role. */
    @Query("SELECT k.kern_id, k.deputy FROM role_kern k WHERE k.role_id = :roleId")
    List<HeldKern> kernenOf(long roleId);

    /** Adds a kern to a role. */
    @Query("INSERT INTO role_kern (role_id, kern_id, deputy) VALUES (:roleId, :kernId, :deputy)")
    void addKern(long roleId, long kernId, boolean deputy);

    /** The person on this address who has a role anywhere already. */
    @Query("""
        SELECT p.id FROM person p JOIN account a ON a.person_id = p.id WHERE a.email = :email AND p.left_at IS NULL
        AND EXISTS (SELECT 1 FROM role r WHERE r.person_id = p.id)""")
    Optional<Long> holderWithEmail(String email);

    /** The person on this address who has a role in an edition already, or for the installation. */
    @Query("""
        SELECT p.id FROM person p JOIN account a ON a.person_id = p.id WHERE a.email = :email AND p.left_at IS NULL
        AND EXISTS (SELECT 1 FROM role r WHERE r.person_id = p.id AND (r.edition_id = :editionId OR r.edition_id IS NULL))""")
    Optional<Long> holderWithEmail(String email, long editionId);

    /** A kern of a role. */
    @Introspected
    record HeldKern(long kernId, boolean deputy) {
    }
}
