package nl.buurtkanaal.socialekaart;

import io.micronaut.core.annotation.Introspected;

/** How much waits for somebody who keeps the sociale kaart: proposals to decide on, remarks of visitors, entries to check. */
@Introspected
public record RedactieWork(long proposals, long remarks, long checks) {

    /** How many things wait, of whatever kind. */
    public long all() {
        return proposals + remarks + checks;
    }
}
