package nl.buurtkanaal.introduction;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;
import java.time.Instant;
import nl.buurtkanaal.person.willingness.Hearing;

/**
 * How somebody hears that they were asked.
 *
 * @param byPhone they have no account: the desk calls them
 */
@Introspected
record HearingRow(Hearing hearing, @Nullable Instant mailedAt, int mailedTimes, boolean byPhone) {

    /** When a mail may tell of what is asked now; null for who gets none. */
    @Nullable Instant tellAt(Instant now) {
        return byPhone ? null : Telling.at(hearing, now, mailed()).orElse(null);
    }

    Telling.Mailed mailed() {
        return new Telling.Mailed(mailedAt, mailedTimes);
    }
}
