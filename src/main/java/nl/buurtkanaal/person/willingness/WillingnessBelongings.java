package nl.buurtkanaal.person.willingness;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import nl.buurtkanaal.person.Belongings;
import nl.buurtkanaal.person.Kept;

/** What somebody who leaves liked to do, and the overviews that they got. */
@Singleton
class WillingnessBelongings implements Belongings {

    private static final List<Kept> KEPT = List.of(
        new Kept("willingness", """
            SELECT day_parts, minutes_at_most, over_border, times_a_month, paused_until_on, hearing, asked_times, said_at
            FROM willingness WHERE person_id = ?"""),
        new Kept("willing_category", """
            SELECT category, asked_at FROM willing_category WHERE person_id = ? ORDER BY category"""),
        new Kept("unwilling_category", """
            SELECT category, said_at FROM unwilling_category WHERE person_id = ? ORDER BY category"""),
        new Kept("kern_overview", """
            SELECT k.name AS kern_id, o.wanted_at, o.sent_on FROM kern_overview o JOIN kern k ON k.id = o.kern_id
            WHERE o.person_id = ? ORDER BY k.sort_key"""));

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
    public List<Kept> kept() {
        return KEPT;
    }

    @Override
    public void erase(long personId, Instant now) {
        willing.forget(personId);
    }
}
