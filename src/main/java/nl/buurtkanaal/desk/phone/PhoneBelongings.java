package nl.buurtkanaal.desk.phone;

import jakarta.inject.Singleton;
import java.util.List;
import nl.buurtkanaal.person.Kept;
import nl.buurtkanaal.person.RowBelongings;

/** The calls about somebody who leaves. Comes first: later parts take away what says that there was something to call about. */
@Singleton
class PhoneBelongings extends RowBelongings {

    private static final List<Kept> KEPT = List.of(
        new Kept("call_line", """
            SELECT p.code AS help_post_id, c.opened_at, c.next_at FROM call_line c JOIN help_post p ON p.id = c.help_post_id
            WHERE c.person_id = ? ORDER BY c.id DESC"""),
        new Kept("call_attempt", """
            SELECT a.outcome, a.made_at FROM call_line c JOIN call_attempt a ON a.call_line_id = c.id
            WHERE c.person_id = ? ORDER BY a.id DESC"""));

    PhoneBelongings() {
        super(10, KEPT, List.of("DELETE FROM call_line WHERE person_id = ?"));
    }
}
