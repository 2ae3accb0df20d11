package nl.buurtkanaal.desk.broker;

import jakarta.inject.Singleton;
import java.util.List;
import nl.buurtkanaal.person.Kept;
import nl.buurtkanaal.person.RowBelongings;

/** What somebody who leaves was asked to decide on. */
@Singleton
class BrokerBelongings extends RowBelongings {

    private static final List<Kept> KEPT = List.of(
        new Kept("suggestion", """
            SELECT p.title AS request_id, s.suggested_at, s.met_at FROM suggestion s JOIN help_post p ON p.id = s.request_id
            WHERE s.asker_id = ? OR s.helper_id = ? ORDER BY s.id DESC"""),
        new Kept("suggestion_answer", """
            SELECT yes, answered_at FROM suggestion_answer WHERE person_id = ? ORDER BY answered_at DESC"""));

    BrokerBelongings() {
        super(11, KEPT, List.of("DELETE FROM suggestion WHERE asker_id = ? OR helper_id = ?"));
    }
}
