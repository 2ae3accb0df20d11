package nl.buurtkanaal.moderation;

import jakarta.inject.Singleton;
import java.util.List;
import nl.buurtkanaal.person.Kept;
import nl.buurtkanaal.person.RowBelongings;

/** What the desk keeps of a person: the words about and around what they wrote. Acts and decisions stay, by id. */
@Singleton
class CaseBelongings extends RowBelongings {

    private static final List<Kept> KEPT = List.of(
        new Kept("moderation_case", """
            SELECT opened_at, decided_at, decision, note FROM moderation_case WHERE author_id = ? ORDER BY id DESC"""),
        new Kept("moderation_question", """
            SELECT q.question, q.asked_at, q.answer, q.answered_at
            FROM moderation_case c JOIN moderation_question q ON q.case_id = c.id WHERE c.author_id = ? ORDER BY q.id DESC"""));

    private static final List<String> FORGET = List.of(
        "UPDATE moderation_question q JOIN moderation_case c ON c.id = q.case_id SET q.question = '', q.answer = NULL"
            + " WHERE c.author_id = ?",
        "UPDATE moderation_case SET note = NULL WHERE author_id = ?",
        "UPDATE moderation_transfer t JOIN moderation_case c ON c.id = t.case_id SET t.word = NULL WHERE c.author_id = ?",
        "UPDATE desk_handover h JOIN moderation_case c ON h.kind = 'POSTS' AND c.id = h.item_id SET h.word = NULL WHERE c.author_id = ?",
        "DELETE FROM desk_hold WHERE person_id = ?",
        "UPDATE desk_handover SET word = NULL WHERE from_id = ?");

    CaseBelongings() {
        super(40, KEPT, FORGET);
    }
}
