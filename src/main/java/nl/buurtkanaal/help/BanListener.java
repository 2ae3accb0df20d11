package nl.buurtkanaal.help;

import io.micronaut.runtime.event.annotation.EventListener;
import io.micronaut.transaction.TransactionDefinition;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import nl.buurtkanaal.person.BanChanged;

/** The posts of somebody who is banned leave the board at once, and come back with them. */
@Singleton
class BanListener {

    private final PostReading reading;
    private final BoardPlaces places;

    BanListener(PostReading reading, BoardPlaces places) {
        this.reading = reading;
        this.places = places;
    }

    @EventListener
    @Transactional(propagation = TransactionDefinition.Propagation.MANDATORY)
    void changed(BanChanged event) {
        reading.publishedIdsOf(event.personId()).forEach(id -> places.settle(id, event.at()));
    }
}
