package nl.buurtkanaal.introduction;

import io.micronaut.core.annotation.Nullable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import nl.buurtkanaal.category.Category;
import nl.buurtkanaal.platform.time.Daytime;

/** How it stands with one helper. */
final class SimulatedStanding {

    final List<Instant> askedAt = new ArrayList<>();
    final Set<Category> refused = new HashSet<>();
    @Nullable Instant mailedAt;
    int mailedThatDay;
    int mails;

    long askedSince(Instant moment) {
        return askedAt.stream().filter(at -> at.isAfter(moment)).count();
    }

    /** One mail tells of all that waits for it. */
    void mail(Instant moment) {
        if (!moment.equals(mailedAt)) {
            mailedThatDay = mailedAt != null && Daytime.sameDay(mailedAt, moment) ? mailedThatDay + 1 : 1;
            mailedAt = moment;
            mails++;
        }
    }
}
