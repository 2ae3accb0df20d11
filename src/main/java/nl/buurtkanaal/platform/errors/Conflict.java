package nl.buurtkanaal.platform.errors;

import io.micronaut.http.HttpStatus;

/** Somebody else was first, or the thing has changed since the page was opened. */
public final class Conflict extends Refusal {

    public Conflict() {
        this("error.409.text");
    }

    /** @param messageKey key of the Dutch sentence that tells why */
    public Conflict(String messageKey) {
        super(HttpStatus.CONFLICT, messageKey);
    }
}
