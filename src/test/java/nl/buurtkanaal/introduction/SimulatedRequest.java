package nl.buurtkanaal.introduction;

import io.micronaut.core.annotation.Nullable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import nl.buurtkanaal.category.Category;
import nl.buurtkanaal.category.DayParts;

/** One request of an invented resident, and what came of it. */
final class SimulatedRequest {

    final int home;
    final Category category;
    final DayParts wanted;
    final Instant began;
    final Set<Integer> asked = new HashSet<>();
    final List<Rounds.Replied> replies = new ArrayList<>();
    int rounds;
    int wantedPeople;
    @Nullable Instant roundAt;
    boolean onDesk;
    @Nullable Instant answeredAt;

    SimulatedRequest(int home, Category category, DayParts wanted, Instant began) {
        this.home = home;
        this.category = category;
        this.wanted = wanted;
        this.began = began;
    }

    Rounds.State state() {
        return new Rounds.State(began, true, answeredAt != null, onDesk, rounds, wantedPeople, roundAt, replies);
    }
}
