package nl.buurtkanaal.closing;

import jakarta.inject.Singleton;
import java.util.List;
import nl.buurtkanaal.person.Kept;
import nl.buurtkanaal.person.RowBelongings;

/** What somebody who leaves was asked. What they told stays, without them. */
@Singleton
class ClosingBelongings extends RowBelongings {

    private static final List<Kept> KEPT = List.of(
        new Kept("closing_question", """
            SELECT p.title AS help_post_id, q.asked_at, q.by_phone, q.postponed_at, q.answered_at, q.thanked_at
            FROM closing_question q JOIN help_post p ON p.id = q.help_post_id WHERE q.person_id = ? ORDER BY q.id DESC"""));

    ClosingBelongings() {
        super(15, KEPT, List.of("DELETE FROM closing_question WHERE person_id = ?"));
    }
}
