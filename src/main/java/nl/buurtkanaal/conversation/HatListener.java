package nl.buurtkanaal.conversation;

import io.micronaut.runtime.event.annotation.EventListener;
import io.micronaut.transaction.TransactionDefinition;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import nl.buurtkanaal.person.HatTaken;
import nl.buurtkanaal.person.RoleTaken;

/** Whoever lost a role, or speaks for an organisation no more, is a neighbour in all that they answered; as in what they placed. */
@Singleton
class HatListener {

    private final ConversationRepository conversations;

    HatListener(ConversationRepository conversations) {
        this.conversations = conversations;
    }

    @EventListener
    @Transactional(propagation = TransactionDefinition.Propagation.MANDATORY)
    void taken(HatTaken event) {
        conversations.takeOffHats(event.personId());
    }

    @EventListener
    @Transactional(propagation = TransactionDefinition.Propagation.MANDATORY)
    void taken(RoleTaken event) {
        conversations.takeOffHats(event.personId());
    }
}
