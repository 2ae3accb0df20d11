package nl.buurtkanaal.platform.errors;

import io.micronaut.http.HttpStatus;

/** It was here, for everybody, and is over. */
public final class Gone extends NotFound {

    /** @param messageKey key of the Dutch sentence that tells why */
    public Gone(String messageKey) {
        super(HttpStatus.GONE, messageKey);
    }
}
