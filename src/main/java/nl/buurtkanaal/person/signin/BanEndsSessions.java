package nl.buurtkanaal.person.signin;

import io.micronaut.runtime.event.annotation.EventListener;
import io.micronaut.transaction.TransactionDefinition;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import nl.buurtkanaal.person.BanChanged;
import nl.buurtkanaal.person.Bans;

/** Whoever is banned is signed out everywhere, and signs in anew when the ban is lifted. */
@Singleton
class BanEndsSessions {

    private final Bans bans;
    private final Sessions sessions;

    BanEndsSessions(Bans bans, Sessions sessions) {
        this.bans = bans;
        this.sessions = sessions;
    }

    @EventListener
    @Transactional(propagation = TransactionDefinition.Propagation.MANDATORY)
    void changed(BanChanged event) {
        if (bans.isBanned(event.personId())) {
            sessions.endAllOf(event.personId());
        }
    }
}
