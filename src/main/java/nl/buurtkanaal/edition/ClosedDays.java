package nl.buurtkanaal.edition;

import java.time.LocalDate;

/** The holidays of an edition, on which no promise of office hours runs. Implemented by {@code spreekuur}, which knows the calendar. */
public interface ClosedDays {

    boolean isClosed(long editionId, LocalDate day);
}
