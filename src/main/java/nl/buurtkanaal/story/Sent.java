package nl.buurtkanaal.story;

import io.micronaut.http.HttpStatus;

/** What somebody sent as a picture or a film: one that we can show, or the reason why not. */
sealed interface Sent permits Picture, Footage, Sent.Refused {

    /** Why we do not take it; the sentence is {@code story.picture.<key>} or {@code story.film.<key>}. */
    enum Refused implements Sent {
        TOO_BIG("too-big", HttpStatus.REQUEST_ENTITY_TOO_LARGE),
        OTHER_KIND("other-kind", HttpStatus.UNSUPPORTED_MEDIA_TYPE),
        TOO_MANY_PIXELS("too-many-pixels", HttpStatus.UNPROCESSABLE_ENTITY),
        OTHER_CODING("other-coding", HttpStatus.UNSUPPORTED_MEDIA_TYPE),
        MORE_THAN_FILM("more-than-film", HttpStatus.UNPROCESSABLE_ENTITY),
        BROKEN("broken", HttpStatus.UNPROCESSABLE_ENTITY);

        private final String key;
        private final HttpStatus status;

        Refused(String key, HttpStatus status) {
            this.key = key;
            this.status = status;
        }

        /** @param what {@code picture} or {@code film} */
        String messageKey(String what) {
            return "story." + what + "." + key;
        }

        HttpStatus status() {
            return status;
        }
    }
}
