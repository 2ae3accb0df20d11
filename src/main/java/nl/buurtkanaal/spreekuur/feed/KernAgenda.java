package nl.buurtkanaal.spreekuur.feed;

import java.util.List;
import nl.buurtkanaal.edition.Edition;
import nl.buurtkanaal.kern.Kern;

/** What a feature has for the calendar of a Kern beside its spreekuren. One bean for each feature; none of it says who comes. */
public interface KernAgenda {

    /** What is known to everybody now, in no order. */
    List<AgendaItem> of(Edition edition, Kern kern);
}
