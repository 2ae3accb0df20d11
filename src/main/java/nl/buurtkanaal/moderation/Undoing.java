package nl.buurtkanaal.moderation;

import io.micronaut.context.event.ApplicationEventPublisher;
import io.micronaut.data.connection.annotation.Connectable;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import nl.buurtkanaal.audit.Audit;
import nl.buurtkanaal.person.CurrentPerson;
import nl.buurtkanaal.platform.mail.Outbox;

/** Takes an act of the desk back within ten minutes: its mails have not gone out, and nobody did anything with it since. */
@Singleton
@Connectable
public class Undoing {

    private final JdbcOperations jdbc;
    private final ActLog acts;
    private final Outbox outbox;
    private final Audit audit;
    private final ApplicationEventPublisher<ModerationUndone> undone;

    Undoing(JdbcOperations jdbc, ActLog acts, Outbox outbox, Audit audit, ApplicationEventPublisher<ModerationUndone> undone) {
        this.jdbc = jdbc;
        this.acts = acts;
        this.outbox = outbox;
        this.audit = audit;
        this.undone = undone;
    }

    /** Takes back one's own act. Empty when there is none, it is too late, or somebody did more with it. */
    @Transactional
    public Optional<DoneAct> undo(CurrentPerson by, long actId, Instant now) {
        var found = acts.byId(actId, by.id()).filter(act -> act.mayBeUndone(now));
        if (found.isEmpty() || !reopen(found.get()) || !acts.undo(actId, now)) {
            return Optional.empty();
        }
        var act = found.get();
        outbox.withdraw(Undo.mailsOf(actId));
        switch (act.act()) {
            case ASKED -> change("DELETE FROM moderation_question WHERE act_id = ?", actId);
            case HANDED_OVER -> change("DELETE FROM desk_handover WHERE kind = 'POSTS' AND item_id = ?", act.caseId());
            case PASSED_ON -> change("DELETE FROM moderation_transfer WHERE case_id = ?", act.caseId());
            case LET_THROUGH, AMENDED, REFUSED, TAKEN_OVER -> { }
        }
        audit.record(by.id(), "moderation.undone", act.kind().name().toLowerCase(Locale.ROOT), act.subjectId(), act.act().name());
        undone.publishEvent(new ModerationUndone(act.kind(), act.subjectId(), actId, act.act(), act.actedAt(), now));
        return found;
    }

    /** Its version tells that nothing happened since; a subject that was opened anew meanwhile stays as it is. */
    private boolean reopen(DoneAct act) {
        return jdbc.prepareStatement("""
            UPDATE moderation_case SET open = TRUE, decision = NULL, decided_by = NULL, decided_at = NULL, refusal = NULL, note = NULL,
                version = version + 1
            WHERE id = ? AND version = ? AND id = (SELECT x.newest FROM (SELECT MAX(n.id) AS newest FROM moderation_case n
                WHERE n.subject_kind = ? AND n.subject_id = ?) x)""", statement -> {
            statement.setLong(1, act.caseId());
            statement.setInt(2, act.versionAfter());
            statement.setString(3, act.kind().name());
            statement.setLong(4, act.subjectId());
            return statement.executeUpdate() == 1;
        });
    }

    private void change(String update, long id) {
        jdbc.prepareStatement(update, statement -> {
            statement.setLong(1, id);
            return statement.executeUpdate();
        });
    }
}
