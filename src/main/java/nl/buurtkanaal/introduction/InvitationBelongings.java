package nl.buurtkanaal.introduction;

import jakarta.inject.Singleton;
import java.util.List;
import nl.buurtkanaal.person.Belongings;
import nl.buurtkanaal.person.Kept;

/** For what somebody who leaves was asked, and what they answered. */
@Singleton
class InvitationBelongings implements Belongings {

    private static final List<Kept> KEPT = List.of(
        new Kept("invitation", """
            SELECT p.title AS help_post_id, i.invited_at, i.by_phone, i.reply, i.replied_at
            FROM invitation i JOIN help_post p ON p.id = i.help_post_id WHERE i.person_id = ? ORDER BY i.id DESC"""));

    private static final int ORDER = 20;

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public List<Kept> kept() {
        return KEPT;
    }

    @Override
    public List<String> forgotten() {
        return List.of("DELETE FROM invitation WHERE person_id = ?");
    }
}
