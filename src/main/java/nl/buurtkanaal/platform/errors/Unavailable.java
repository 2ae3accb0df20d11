package nl.buurtkanaal.platform.errors;

import io.micronaut.http.HttpStatus;

/** The site cannot do this for the moment; in a while the same works again. */
public final class Unavailable extends Refusal {

    /** @param messageKey key of the Dutch sentence that tells why */
    public Unavailable(String messageKey) {
        super(HttpStatus.SERVICE_UNAVAILABLE, messageKey);
    }
}
