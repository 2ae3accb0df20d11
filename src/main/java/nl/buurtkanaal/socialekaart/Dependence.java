package nl.buurtkanaal.socialekaart;

import io.micronaut.core.annotation.Introspected;
import java.util.List;
import java.util.Optional;
import nl.buurtkanaal.socialekaart.VersionRepository.Share;

/**
 * That the sociale kaart hangs on one person: when that one falls ill, it stands still (DOMAIN.md C11). Pure.
 *
 * @param percentage of the changes, whole
 */
@Introspected
record Dependence(String name, int percentage, long changes) {

    private static final int TOO_MUCH = 70;
    /** Of fewer changes nothing can be said. */
    private static final long FEWEST = 10;

    /** Present when one person made over 70% of the changes, and there were ten or more. */
    static Optional<Dependence> of(List<Share> shares) {
        long all = shares.stream().mapToLong(Share::changes).sum();
        return shares.stream().filter(share -> all >= FEWEST && share.changes() * 100 > all * TOO_MUCH).findFirst()
            .map(share -> new Dependence(share.name(), (int) (share.changes() * 100 / all), all));
    }
}
