package nl.buurtkanaal.platform.errors;

import io.micronaut.http.HttpStatus;

/** A filter, page key or other value in the address that this page does not know. */
public final class BadQuery extends Refusal {

    public BadQuery() {
        this("error.400.text");
    }

    /** @param messageKey key of the Dutch sentence that tells why */
    public BadQuery(String messageKey) {
        super(HttpStatus.BAD_REQUEST, messageKey);
    }
}
