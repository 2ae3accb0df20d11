package nl.buurtkanaal.agreement;

import io.micronaut.data.connection.annotation.Connectable;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import nl.buurtkanaal.person.Belongings;
import nl.buurtkanaal.person.Kept;

/** What somebody who leaves had agreed: it stands no more, and the place that they wrote down is forgotten. That it was agreed stays. */
@Singleton
@Connectable
class AgreementBelongings implements Belongings {

    private static final List<Kept> KEPT = List.of(
        new Kept("agreement", """
            SELECT a.first_on, a.day_part, a.wall_time, a.rhythm, a.place_words, a.next_on, a.agreed_at
            FROM conversation_side s JOIN agreement a ON a.conversation_id = s.conversation_id WHERE s.person_id = ? ORDER BY a.id DESC"""),
        new Kept("agreement_proposal", """
            SELECT first_on, day_part, wall_time, rhythm, place_words, proposed_at FROM agreement_proposal
            WHERE proposed_by = ? ORDER BY id DESC"""),
        new Kept("agreement_end", """
            SELECT e.ending, e.ended_at FROM conversation_side s JOIN agreement a ON a.conversation_id = s.conversation_id
            JOIN agreement_end e ON e.agreement_id = a.id WHERE s.person_id = ? ORDER BY e.ended_at DESC"""),
        new Kept("agreement_absence", "SELECT absent_on, noted_at FROM agreement_absence WHERE person_id = ? ORDER BY absent_on DESC"));

    /** Of both their own conversations and those about a post that was written for them. */
    private static final List<String> FORGET = List.of(
        "DELETE FROM agreement_proposal WHERE proposed_by = ?",
        """
            DELETE q FROM agreement_proposal q JOIN conversation_side s ON s.conversation_id = q.conversation_id WHERE s.person_id = ?""",
        """
            DELETE q FROM agreement_proposal q JOIN conversation c ON c.id = q.conversation_id JOIN help_post p ON p.id = c.help_post_id
            WHERE p.subject_id = ?""",
        "UPDATE agreement SET place_words = NULL WHERE proposed_by = ?",
        """
            UPDATE agreement a JOIN conversation c ON c.id = a.conversation_id JOIN help_post p ON p.id = c.help_post_id
            SET a.place_words = NULL WHERE p.subject_id = ?""",
        "DELETE FROM agreement_absence WHERE person_id = ?");
    private static final String END = """
        INSERT INTO agreement_end (agreement_id, ending, ended_by, ended_at)
        SELECT a.id, 'CANCELLED', NULL, ? FROM agreement a JOIN conversation c ON c.id = a.conversation_id
        JOIN help_post p ON p.id = c.help_post_id
        WHERE a.standing = TRUE AND (c.owner_id = ? OR c.answerer_id = ? OR p.subject_id = ?)
        ON DUPLICATE KEY UPDATE agreement_id = agreement_end.agreement_id""";

    private final JdbcOperations jdbc;
    private final ReminderRepository agreements;
    private final Cancellations cancellations;

    AgreementBelongings(JdbcOperations jdbc, ReminderRepository agreements, Cancellations cancellations) {
        this.jdbc = jdbc;
        this.agreements = agreements;
        this.cancellations = cancellations;
    }

    @Override
    public int order() {
        return 12;
    }

    @Override
    public List<Kept> kept() {
        return KEPT;
    }

    @Override
    public void erase(long personId, Instant now) {
        // who waits for them is told, before their conversations lose their words
        agreements.codesOf(personId).forEach(code -> cancellations.leave(code, agreements.sideOf(code, personId), now));
        FORGET.forEach(statement -> jdbc.prepareStatement(statement, forget -> {
            forget.setLong(1, personId);
            return forget.executeUpdate();
        }));
        jdbc.prepareStatement(END, end -> {
            end.setTimestamp(1, Timestamp.from(now));
            for (var i = 2; i <= 4; i++) {
                end.setLong(i, personId);
            }
            return end.executeUpdate();
        });
        jdbc.prepareStatement("""
            UPDATE agreement a JOIN agreement_end e ON e.agreement_id = a.id JOIN conversation c ON c.id = a.conversation_id
            JOIN help_post p ON p.id = c.help_post_id
            SET a.standing = FALSE WHERE a.standing = TRUE AND (c.owner_id = ? OR c.answerer_id = ? OR p.subject_id = ?)""", settle -> {
            for (var i = 1; i <= 3; i++) {
                settle.setLong(i, personId);
            }
            return settle.executeUpdate();
        });
    }
}
