package nl.buurtkanaal.platform.errors;

import io.micronaut.http.HttpStatus;

/** There is nothing here for this visitor: absent and forbidden look the same. */
public final class NotFound extends Refusal {

    public NotFound() {
        this("error.404.text");
    }

    /** @param messageKey key of the Dutch sentence that tells why */
    public NotFound(String messageKey) {
        super(HttpStatus.NOT_FOUND, messageKey);
    }
}
