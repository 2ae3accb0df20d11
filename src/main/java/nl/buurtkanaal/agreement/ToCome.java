package nl.buurtkanaal.agreement;

import jakarta.inject.Singleton;
import java.time.Instant;
import nl.buurtkanaal.conversation.ConversationKeeper;
import nl.buurtkanaal.platform.time.Time;

/** A conversation in which something is agreed for a day to come stays, also when nobody has written for a year. */
@Singleton
class ToCome implements ConversationKeeper {

    private final AgreementRepository agreements;

    ToCome(AgreementRepository agreements) {
        this.agreements = agreements;
    }

    @Override
    public boolean needs(long conversationId, Instant now) {
        var today = now.atZone(Time.ZONE).toLocalDate();
        return agreements.standingIn(conversationId).filter(agreement -> !agreement.nextOn().isBefore(today)).isPresent();
    }
}
