package nl.buurtkanaal.person.willingness;

import jakarta.inject.Singleton;
import java.time.Instant;
import nl.buurtkanaal.person.Belongings;

/** What somebody who leaves liked to do, and the overviews that they got. */
@Singleton
class WillingnessBelongings implements Belongings {

    private static final int ORDER = 60;

    private final WillingPeople willing;

    WillingnessBelongings(WillingPeople willing) {
        this.willing = willing;
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public void erase(long personId, Instant now) {
        willing.forget(personId);
    }
}
