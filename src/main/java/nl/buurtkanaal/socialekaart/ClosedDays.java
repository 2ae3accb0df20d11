package nl.buurtkanaal.socialekaart;

import java.time.LocalDate;
import java.util.Set;

/** Knows on which days everything is closed in an edition; answered by spreekuur, which stands above the sociale kaart. */
public interface ClosedDays {

    /** The holidays that the edition chose, from the first day to the last, both included. */
    Set<LocalDate> between(long editionId, LocalDate first, LocalDate last);
}
