package nl.buurtkanaal.platform.errors;

import io.micronaut.http.HttpStatus;

/** The visitor may see this, yet may not do this. */
public final class NotAllowed extends Refusal {

    public NotAllowed() {
        this("error.403.text");
    }

    /** @param messageKey key of the Dutch sentence that tells why */
    public NotAllowed(String messageKey) {
        super(HttpStatus.FORBIDDEN, messageKey);
    }
}
