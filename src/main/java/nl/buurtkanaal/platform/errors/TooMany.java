package nl.buurtkanaal.platform.errors;

import io.micronaut.http.HttpStatus;

/** Too many tries in a short time; later it is allowed again. */
public final class TooMany extends Refusal {

    public TooMany() {
        this("error.429.text");
    }

    /** @param messageKey key of the Dutch sentence that tells why */
    public TooMany(String messageKey) {
        super(HttpStatus.TOO_MANY_REQUESTS, messageKey);
    }
}
