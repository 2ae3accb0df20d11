package nl.buurtkanaal.together;

import jakarta.inject.Singleton;
import java.time.Instant;
import nl.buurtkanaal.person.Belongings;

/** Whoever leaves the site joins nothing any more. */
@Singleton
class TogetherBelongings implements Belongings {

    private static final int ORDER = 20;

    private final TogetherTable table;

    TogetherBelongings(TogetherTable table) {
        this.table = table;
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public void erase(long personId, Instant now) {
        table.forget(personId);
    }
}
