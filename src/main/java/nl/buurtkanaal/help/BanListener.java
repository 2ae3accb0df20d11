package nl.buurtkanaal.help;

import io.micronaut.runtime.event.annotation.EventListener;
import io.micronaut.transaction.TransactionDefinition;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import nl.buurtkanaal.person.BanChanged;
import nl.buurtkanaal.person.Bans;
import nl.buurtkanaal.person.HatTaken;
import nl.buurtkanaal.person.Role;
import nl.buurtkanaal.person.RoleTaken;

/**
 * The posts of somebody who is banned leave the board at once, and come back with them; what they wrote for people on the phone stays, with
 * a colleague. Who loses a role, or an organisation, is a neighbour in all that they wrote.
 */
@Singleton
class BanListener {

    private final PostReading reading;
    private final BoardPlaces places;
    private final Bans bans;
    private final Successors successors;
    private final HelpPostTable table;

    BanListener(PostReading reading, BoardPlaces places, Bans bans, Successors successors, HelpPostTable table) {
        this.table = table;
        this.reading = reading;
        this.places = places;
        this.bans = bans;
        this.successors = successors;
    }

    @EventListener
    @Transactional(propagation = TransactionDefinition.Propagation.MANDATORY)
    void changed(BanChanged event) {
        if (bans.isBanned(event.personId())) {
            successors.takeOverFrom(event.personId());
        }
        reading.publishedIdsOf(event.personId()).forEach(id -> places.settle(id, event.at()));
    }

    @EventListener
    @Transactional(propagation = TransactionDefinition.Propagation.MANDATORY)
    void hatTaken(HatTaken event) {
        table.takeOffHats(event.personId());
    }

    @EventListener
    @Transactional(propagation = TransactionDefinition.Propagation.MANDATORY)
    void taken(RoleTaken event) {
        table.takeOffHats(event.personId());
        if (event.kind() == Role.Kind.BUURTVERBINDER) {
            successors.takeOverFrom(event.personId());
        }
    }
}
