package nl.buurtkanaal.together;

import jakarta.inject.Singleton;
import java.util.List;
import nl.buurtkanaal.person.Belongings;
import nl.buurtkanaal.person.Kept;

/** Whoever leaves the site joins nothing any more. */
@Singleton
class TogetherBelongings implements Belongings {

    private static final int ORDER = 20;

    private static final List<Kept> KEPT = List.of(
        new Kept("together_participant", """
            SELECT p.title AS help_post_id, t.joined_at FROM together_participant t JOIN help_post p ON p.id = t.help_post_id
            WHERE t.person_id = ? ORDER BY t.joined_at DESC"""),
        new Kept("together_day", """
            SELECT p.title AS help_post_id, d.met_on, d.changed_at FROM together_day d JOIN help_post p ON p.id = d.help_post_id
            WHERE d.changed_by = ? ORDER BY d.met_on DESC"""));

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
        return List.of("DELETE FROM together_participant WHERE person_id = ?");
    }
}
