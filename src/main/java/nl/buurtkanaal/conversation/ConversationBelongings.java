package nl.buurtkanaal.conversation;

import jakarta.inject.Singleton;
import java.util.List;
import nl.buurtkanaal.person.Kept;
import nl.buurtkanaal.person.RowBelongings;

/** The words of somebody who leaves, and what was written in their name. What others wrote is theirs. */
@Singleton
class ConversationBelongings extends RowBelongings {

    private static final List<Kept> KEPT = List.of(
        new Kept("conversation", """
            SELECT c.code, p.title AS help_post_id, c.created_at, c.safety_read_at,
                CASE WHEN c.answerer_id = s.person_id THEN c.answerer_hat END AS answerer_hat
            FROM conversation_side s JOIN conversation c ON c.id = s.conversation_id JOIN help_post p ON p.id = c.help_post_id
            WHERE s.person_id = ? ORDER BY c.id DESC"""),
        new Kept("conversation_side", """
            SELECT c.code AS conversation_id, s.left_at FROM conversation_side s JOIN conversation c ON c.id = s.conversation_id
            WHERE s.person_id = ? AND s.left_at IS NOT NULL ORDER BY c.id DESC"""),
        new Kept("message", """
            SELECT c.code AS conversation_id, m.sent_at, m.body FROM message m JOIN conversation c ON c.id = m.conversation_id
            JOIN help_post p ON p.id = c.help_post_id
            WHERE m.author_id = ? AND (p.for_whom <> 'ON_BEHALF' OR c.answerer_id = m.author_id)
            UNION ALL SELECT c.code, m.sent_at, m.body FROM help_post p JOIN conversation c ON c.help_post_id = p.id
            JOIN message m ON m.conversation_id = c.id AND m.author_id = c.owner_id
            WHERE p.subject_id = ? AND p.for_whom = 'ON_BEHALF' ORDER BY 2 DESC"""),
        new Kept("conversation_share", """
            SELECT s.kind, s.shared_words, s.shared_at FROM conversation_share s JOIN conversation c ON c.id = s.conversation_id
            JOIN help_post p ON p.id = c.help_post_id
            WHERE s.person_id = ? AND (p.for_whom <> 'ON_BEHALF' OR c.answerer_id = s.person_id) ORDER BY s.shared_at DESC"""),
        new Kept("message_removal", """
            SELECT c.code AS message_id, r.removed_at FROM message m JOIN message_removal r ON r.message_id = m.id
            JOIN conversation c ON c.id = m.conversation_id WHERE m.author_id = ? ORDER BY r.removed_at DESC"""),
        new Kept("answer_wish", """
            SELECT p.title AS help_post_id, w.wished_at FROM answer_wish w JOIN help_post p ON p.id = w.help_post_id
            WHERE w.person_id = ? ORDER BY w.wished_at DESC"""));

    private static final List<String> FORGET = List.of(
        "UPDATE conversation SET answerer_hat = NULL WHERE answerer_id = ?",
        "DELETE FROM answer_wish WHERE person_id = ?",
        "DELETE FROM conversation_share WHERE person_id = ?",
        "DELETE s FROM conversation_share s JOIN conversation c ON c.id = s.conversation_id JOIN help_post p ON p.id = c.help_post_id"
            + " WHERE p.subject_id = ? AND p.for_whom = 'ON_BEHALF' AND s.person_id = c.owner_id",
        "UPDATE message m JOIN conversation c ON c.id = m.conversation_id JOIN help_post p ON p.id = c.help_post_id SET m.body = ''"
            + " WHERE m.author_id = ? AND (p.for_whom <> 'ON_BEHALF' OR c.answerer_id = m.author_id)",
        "UPDATE message m JOIN conversation c ON c.id = m.conversation_id JOIN help_post p ON p.id = c.help_post_id SET m.body = ''"
            + " WHERE p.subject_id = ? AND p.for_whom = 'ON_BEHALF' AND m.author_id = c.owner_id");

    ConversationBelongings() {
        super(20, KEPT, FORGET);
    }
}
