package nl.buurtkanaal.person.invitation;

import jakarta.inject.Singleton;
import java.util.List;
import nl.buurtkanaal.person.Kept;
import nl.buurtkanaal.person.RowBelongings;

/** The name and address under which somebody was invited or named, and whom they named. */
@Singleton
class InvitationBelongings extends RowBelongings {

    private static final List<Kept> KEPT = List.of(
        new Kept("role_invitation", """
            SELECT i.kind, i.invitee, i.email, i.invited_at, i.accepted_at
            FROM role_invitation i WHERE i.accepted_by = ? ORDER BY i.id DESC"""),
        new Kept("naming", """
            SELECT n.kind, n.email, n.named_at FROM naming n LEFT JOIN account a ON a.email = n.email
            WHERE n.named_by = ? OR a.person_id = ? ORDER BY n.id DESC"""));

    private static final List<String> FORGET = List.of(
        "DELETE FROM naming WHERE named_by = ?",
        "DELETE n FROM naming n JOIN account a ON a.email = n.email WHERE a.person_id = ?",
        "UPDATE role_invitation SET invitee = '', email = NULL WHERE accepted_by = ?",
        "DELETE i FROM role_invitation i JOIN account a ON a.email = i.email WHERE i.accepted_by IS NULL AND a.person_id = ?");

    InvitationBelongings() {
        super(79, KEPT, FORGET);
    }
}
