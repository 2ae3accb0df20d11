package nl.buurtkanaal.conversation;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;
import java.time.Instant;
import java.util.Optional;

/**
 * @param waiting in how many conversations something waits for who reads this
 * @param code    null where nobody answered
 */
@Introspected
record PostAnswerRow(int waiting, @Nullable String code, @Nullable String shownName, @Nullable Boolean unread, @Nullable Instant lastAt) {

    Optional<PostAnswer> answer() {
        return code == null ? Optional.empty() : Optional.of(new PostAnswer(code, shownName, unread, lastAt));
    }
}
