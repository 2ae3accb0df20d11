package nl.buurtkanaal.closing;

import io.micronaut.core.annotation.Nullable;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import nl.buurtkanaal.help.VisiblePost.Outcome;

/** What one can say when asked whether it worked out; each is one button. */
enum Answer {
    HELPED_HERE(Outcome.HELPED_HERE), HELPED_ELSEWHERE(Outcome.HELPED_ELSEWHERE),
    /** Asked again a week later. */
    NOT_YET(null), NO_LONGER_NEEDED(Outcome.NO_LONGER_NEEDED);

    private final @Nullable Outcome outcome;

    Answer(@Nullable Outcome outcome) {
        this.outcome = outcome;
    }

    /** How it ended; null when it has not. */
    @Nullable Outcome outcome() {
        return outcome;
    }

    /** In forms and message keys: {@code not-yet}. */
    String slug() {
        return slugOf(name());
    }

    static String slugOf(String name) {
        return name.toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<Answer> of(@Nullable String slug) {
        return Arrays.stream(values()).filter(answer -> answer.slug().equals(slug)).findFirst();
    }
}
