package nl.buurtkanaal.introduction;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What somebody who was asked answers, with one press on a button. A no needs no reason and costs nothing. */
enum Reply {
    YES, NOT_NOW, RATHER_NOT;

    boolean declines() {
        return this != YES;
    }

    /** In forms and message keys: {@code not-now}. */
    String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<Reply> of(String slug) {
        return Arrays.stream(values()).filter(reply -> reply.slug().equals(slug)).findFirst();
    }
}
