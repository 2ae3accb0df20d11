package nl.buurtkanaal.moderation.report;

import io.micronaut.core.annotation.Nullable;
import java.time.Instant;
import java.util.Optional;
import nl.buurtkanaal.edition.Edition;
import nl.buurtkanaal.person.CurrentPerson;

/** One feature of which things can be reported; one bean each. */
public interface Reportable {

    /** The word in addresses: {@code /brummen/melden/<slug>/...}. */
    String slug();

    /** The thing with this code, when this visitor may see it and did not write it. */
    Optional<Reported> find(Edition edition, String code, @Nullable CurrentPerson visitor, Instant now);
}
