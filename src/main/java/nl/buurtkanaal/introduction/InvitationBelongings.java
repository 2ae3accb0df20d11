package nl.buurtkanaal.introduction;

import jakarta.inject.Singleton;
import java.util.List;
import nl.buurtkanaal.person.Kept;
import nl.buurtkanaal.person.RowBelongings;

/** For what somebody who leaves was asked, and what they answered. */
@Singleton
class InvitationBelongings extends RowBelongings {

    private static final List<Kept> KEPT = List.of(
        new Kept("invitation", """
            SELECT p.title AS help_post_id, i.invited_at, i.by_phone, i.reply, i.replied_at
            FROM invitation i JOIN help_post p ON p.id = i.help_post_id WHERE i.person_id = ? ORDER BY i.id DESC"""));

    InvitationBelongings() {
        super(20, KEPT, List.of("DELETE FROM invitation WHERE person_id = ?"));
    }
}
