package nl.buurtkanaal.privacy;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import nl.buurtkanaal.kern.Kern;
import nl.buurtkanaal.person.People;
import nl.buurtkanaal.person.willingness.WillingPeople;

/** Somebody puts right who they are. What they placed keeps the kern in which they placed it. */
@Singleton
class OwnCorrection {

    private final People people;
    private final WillingPeople willing;

    OwnCorrection(People people, WillingPeople willing) {
        this.people = people;
        this.willing = willing;
    }

    @Transactional
    public void correct(long personId, String shownName, @Nullable String phone, Kern kern) {
        people.correct(personId, shownName, phone);
        people.move(personId, kern.id());
        willing.moved(personId);
    }
}
