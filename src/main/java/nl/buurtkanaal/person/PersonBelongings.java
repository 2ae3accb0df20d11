package nl.buurtkanaal.person;

import io.micronaut.data.connection.annotation.Connectable;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import nl.buurtkanaal.audit.Audit;
import nl.buurtkanaal.platform.views.Messages;

/** The row of the person: a word in place of the name, no number, no roles, nothing that buurtverbinders knew. */
@Singleton
@Connectable
class PersonBelongings implements Belongings {

    private static final List<Kept> KEPT = List.of(
        new Kept("person", """
            SELECT p.shown_name, k.name AS kern_id, e.name AS edition_id, p.phone, p.adult_from, p.created_at
            FROM person p JOIN kern k ON k.id = p.kern_id JOIN edition e ON e.id = p.edition_id WHERE p.id = ?"""),
        new Kept("role", """
            SELECT r.kind, e.name AS edition_id, r.granted_at FROM role r LEFT JOIN edition e ON e.id = r.edition_id
            WHERE r.person_id = ? ORDER BY r.id DESC"""),
        new Kept("role_kern", """
            SELECT k.name AS kern_id, rk.deputy FROM role r JOIN role_kern rk ON rk.role_id = r.id JOIN kern k ON k.id = rk.kern_id
            WHERE r.person_id = ? ORDER BY rk.deputy, k.sort_key"""),
        new Kept("role_absence", """
            SELECT a.from_at, a.until_at, a.noted_at, a.ended_at FROM role r JOIN role_absence a ON a.role_id = r.id
            WHERE r.person_id = ? ORDER BY a.id DESC"""),
        new Kept("person_confirmation", """
            SELECT kind, how, confirmed_at, until_at, revoked_at FROM person_confirmation WHERE person_id = ? ORDER BY id DESC"""),
        new Kept("vog_seen", """
            SELECT organisation, seen_on, noted_at FROM vog_seen WHERE person_id = ? ORDER BY id DESC"""),
        new Kept("person_note", """
            SELECT note, written_at FROM person_note WHERE person_id = ? ORDER BY id DESC"""),
        new Kept("person_pause", """
            SELECT reason, paused_at, until_at, lifted_at FROM person_pause WHERE person_id = ? ORDER BY id DESC"""),
        new Kept("person_ban", """
            SELECT reason, banned_at, lifted_at FROM person_ban WHERE person_id = ? ORDER BY id DESC"""),
        new Kept("person_revocation", """
            SELECT reason, revoked_at, lifted_at FROM person_revocation WHERE person_id = ? ORDER BY id DESC"""),
        new Kept("person_objection", """
            SELECT words, made_at, granted, answer, decided_at FROM person_objection WHERE person_id = ? ORDER BY id DESC"""),
        new Kept("person_block", """
            SELECT o.shown_name AS blocked_id, b.blocked_at FROM person_block b JOIN person o ON o.id = b.blocked_id
            WHERE b.blocker_id = ? ORDER BY b.blocked_at DESC"""),
        new Kept("audit_entry", """
            SELECT act, done_at FROM audit_entry WHERE about_id = ? AND actor_id <> about_id ORDER BY id DESC"""));

    private static final List<String> FORGET = List.of(
        "DELETE FROM person_confirmation WHERE person_id = ?",
        "DELETE FROM vog_seen WHERE person_id = ?",
        "DELETE FROM person_note WHERE person_id = ?",
        "DELETE FROM person_objection WHERE person_id = ?",
        "UPDATE person_pause SET reason = '' WHERE person_id = ?",
        "UPDATE person_ban SET reason = '' WHERE person_id = ?",
        "DELETE FROM person_revocation WHERE person_id = ?",
        "DELETE FROM person_block WHERE blocker_id = ?",
        "DELETE k FROM role_kern k JOIN role r ON r.id = k.role_id WHERE r.person_id = ?",
        "DELETE FROM role WHERE person_id = ?");

    private final JdbcOperations jdbc;
    private final Audit audit;

    PersonBelongings(JdbcOperations jdbc, Audit audit) {
        this.jdbc = jdbc;
        this.audit = audit;
    }

    @Override
    public int order() {
        return 90;
    }

    @Override
    public List<Kept> kept() {
        return KEPT;
    }

    @Override
    public List<String> forgotten() {
        return FORGET;
    }

    @Override
    public void erase(long personId, Instant now) {
        audit.forgetReasonsAbout(personId);
        jdbc.prepareStatement("""
            UPDATE person SET shown_name = ?, phone = NULL, phone_key = NULL, adult_from = NULL, left_at = COALESCE(left_at, ?)
            WHERE id = ?""", statement -> {
            statement.setString(1, Messages.get("person.left"));
            statement.setTimestamp(2, Timestamp.from(now));
            statement.setLong(3, personId);
            return statement.executeUpdate();
        });
    }
}
