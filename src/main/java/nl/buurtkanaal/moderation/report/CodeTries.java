package nl.buurtkanaal.moderation.report;

import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import nl.buurtkanaal.platform.errors.TooMany;
import nl.buurtkanaal.platform.security.Limit;
import nl.buurtkanaal.platform.security.Limits;
import nl.buurtkanaal.platform.security.Network;

/** Nobody finds the code of a receipt or a decision by trying. Right ones count as well, or trying would go on. */
@Singleton
class CodeTries {

    private static final Limit TRIES = new Limit("report-code", 60, Duration.ofHours(1));

    private final Limits limits;
    private final Network network;
    private final Clock clock;

    CodeTries(Limits limits, Network network, Clock clock) {
        this.limits = limits;
        this.network = network;
        this.clock = clock;
    }

    /** @throws TooMany when this network asked for many */
    void count(HttpRequest<?> request) {
        if (!limits.allow(TRIES, network.of(request), clock.instant()).allowed()) {
            throw new TooMany();
        }
    }
}
