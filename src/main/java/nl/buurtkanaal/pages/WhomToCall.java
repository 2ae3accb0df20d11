package nl.buurtkanaal.pages;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;
import java.util.List;
import nl.buurtkanaal.kern.Kern;
import nl.buurtkanaal.person.Buurtverbinder;

/**
 * The known faces of a kern. A kern without a buurtverbinder of its own shows those next door, so that somebody can always be called.
 *
 * @param kern    where the visitor is
 * @param people  never empty
 * @param nextTo  the kern that they are of; null when that is the visitor's own
 * @param minutes by bike to {@code nextTo}
 */
@Introspected
record WhomToCall(Kern kern, List<Buurtverbinder> people, @Nullable Kern nextTo, int minutes) {

    public boolean several() {
        return people.size() > 1;
    }
}
