package nl.buurtkanaal.platform.errors;

import io.micronaut.http.HttpStatus;
import io.micronaut.http.exceptions.HttpStatusException;

/** A request that cannot be answered, with the sentence that tells why. Ends in a page of ours with the right status. */
public abstract class Refusal extends HttpStatusException {

    private final String messageKey;

    Refusal(HttpStatus status, String messageKey) {
        super(status, messageKey);
        this.messageKey = messageKey;
    }

    /** Key of the Dutch sentence in {@code messages.properties}. */
    public String messageKey() {
        return messageKey;
    }
}
