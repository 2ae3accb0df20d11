package nl.buurtkanaal.together;

import jakarta.inject.Singleton;
import java.util.List;
import nl.buurtkanaal.person.Kept;
import nl.buurtkanaal.person.RowBelongings;

/** Whoever leaves the site joins nothing any more. */
@Singleton
class TogetherBelongings extends RowBelongings {

    private static final List<Kept> KEPT = List.of(
        new Kept("together_participant", """
            SELECT p.title AS help_post_id, t.joined_at FROM together_participant t JOIN help_post p ON p.id = t.help_post_id
            WHERE t.person_id = ? ORDER BY t.joined_at DESC"""),
        new Kept("together_day", """
            SELECT p.title AS help_post_id, d.met_on, d.changed_at FROM together_day d JOIN help_post p ON p.id = d.help_post_id
            WHERE d.changed_by = ? ORDER BY d.met_on DESC"""));

    TogetherBelongings() {
        super(20, KEPT, List.of("DELETE FROM together_participant WHERE person_id = ?"));
    }
}
