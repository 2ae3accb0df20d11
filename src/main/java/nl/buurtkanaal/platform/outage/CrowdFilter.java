package nl.buurtkanaal.platform.outage;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.filter.ServerFilterPhase;
import nl.buurtkanaal.platform.web.RequestReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Turns visitors away while more wait than can be helped within seconds, so that a slow database does not gather a crowd that nobody
 * serves.
 */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
class CrowdFilter implements Ordered {

    private static final Logger LOG = LoggerFactory.getLogger(CrowdFilter.class);
    /** With eight threads and pages of two milliseconds this is a twentieth of a second's work. */
    private static final int MOST_WAITING = 200;
    private static final String ASSETS = "/assets/";

    private final Crowd crowd;
    private final DatabaseFailures failures;

    CrowdFilter(Crowd crowd, DatabaseFailures failures) {
        this.crowd = crowd;
        this.failures = failures;
    }

    /** After the form is read, so that its words are kept. */
    @Override
    public int getOrder() {
        return ServerFilterPhase.METRICS.after();
    }

    @RequestFilter
    @Nullable
    HttpResponse<?> turnAway(HttpRequest<?> request) {
        if (crowd.size() < MOST_WAITING || request.getPath().startsWith(ASSETS)) {
            return null;
        }
        LOG.warn("More than {} wait for a thread; request {} was turned away", MOST_WAITING, RequestReference.of(request));
        return failures.crowded(request);
    }
}
