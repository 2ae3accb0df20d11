package nl.buurtkanaal.platform.web;

import io.micronaut.http.HttpRequest;
import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;

/** Eight characters that a page and its log line share. */
public final class RequestReference {

    /** Under this name the reference stands in the log context of its request. */
    static final String IN_LOGS = "request";

    private static final String ATTRIBUTE = "buurtkanaal.reference";

    private RequestReference() {
    }

    /** The reference of this request, made at the first call. */
    public static String of(HttpRequest<?> request) {
        return request.getAttribute(ATTRIBUTE, String.class).orElseGet(() -> {
            var reference = HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextInt());
            request.setAttribute(ATTRIBUTE, reference);
            return reference;
        });
    }
}
