package nl.buurtkanaal.story;

import io.micronaut.http.HttpStatus;

/** What somebody sent as a picture: one that we can show, or the reason why not. */
sealed interface Sent permits Picture, Sent.Refused {

    /** Why we do not take it; the sentence is {@code story.picture.<key>}. */
    enum Refused implements Sent {
        TOO_BIG("too-big", HttpStatus.REQUEST_ENTITY_TOO_LARGE),
        OTHER_KIND("other-kind", HttpStatus.UNSUPPORTED_MEDIA_TYPE),
        TOO_MANY_PIXELS("too-many-pixels", HttpStatus.UNPROCESSABLE_ENTITY),
        BROKEN("broken", HttpStatus.UNPROCESSABLE_ENTITY);

        private final String key;
        private final HttpStatus status;

        Refused(String key, HttpStatus status) {
            this.key = key;
            this.status = status;
        }

        String messageKey() {
            return "story.picture." + key;
        }

        HttpStatus status() {
            return status;
        }
    }
}
