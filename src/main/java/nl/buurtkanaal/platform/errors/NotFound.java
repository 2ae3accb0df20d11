package nl.buurtkanaal.platform.errors;

import io.micronaut.http.HttpStatus;

/** There is nothing here for this visitor: absent and forbidden look the same. */
public class NotFound extends Refusal {

    public NotFound() {
        this("error.404.text");
    }

    /** @param messageKey key of the Dutch sentence that tells why */
    public NotFound(String messageKey) {
        this(HttpStatus.NOT_FOUND, messageKey);
    }

    NotFound(HttpStatus status, String messageKey) {
        super(status, messageKey);
    }
}
