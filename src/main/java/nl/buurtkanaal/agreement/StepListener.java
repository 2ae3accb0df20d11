package nl.buurtkanaal.agreement;

import io.micronaut.runtime.event.annotation.EventListener;
import io.micronaut.transaction.TransactionDefinition.Propagation;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import nl.buurtkanaal.conversation.ConversationLeft;
import nl.buurtkanaal.conversation.Dialogues;
import nl.buurtkanaal.person.BanChanged;
import nl.buurtkanaal.person.PersonBlocked;

/**
 * Nobody stands at a door for somebody who stepped out, blocked them or may no longer come here: what the two agreed ends then. The one
 * who is blocked reads what
 * anybody reads whose meeting is off, and so cannot tell.
 */
@Singleton
class StepListener {

    private final Cancellations cancellations;
    private final Dialogues dialogues;
    private final ReminderRepository agreements;

    StepListener(Cancellations cancellations, Dialogues dialogues, ReminderRepository agreements) {
        this.cancellations = cancellations;
        this.dialogues = dialogues;
        this.agreements = agreements;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void left(ConversationLeft event) {
        cancellations.leave(event.code(), event.personId(), event.at());
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void blocked(PersonBlocked event) {
        dialogues.between(event.blockerId(), event.blockedId()).forEach(code -> cancellations.leave(code, event.blockerId(), event.at()));
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void banned(BanChanged event) {
        if (agreements.bans(event.personId()) > 0) {
            agreements.codesOf(event.personId())
                .forEach(code -> cancellations.leave(code, agreements.sideOf(code, event.personId()), event.at()));
        }
    }
}
