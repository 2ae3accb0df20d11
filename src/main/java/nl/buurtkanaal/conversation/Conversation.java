package nl.buurtkanaal.conversation;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import nl.buurtkanaal.platform.security.Unguessable;

/**
 * Two people about one post.
 *
 * @param code         twelve characters in paths, not to be guessed
 * @param ownerId      who placed the post, or the buurtverbinder who reads for somebody without an account
 * @param answererHat  as what the one who answered writes here ("buurtverbinder"); null as neighbour
 * @param safetyReadAt when the one who helps had read how to do so safely; null where that is not asked
 */
@MappedEntity("conversation")
record Conversation(@Id @GeneratedValue long id, String code, long helpPostId, long ownerId, long answererId,
                    @Nullable String answererHat, @Nullable Instant safetyReadAt, Instant createdAt) {

    private static final int CODE_LENGTH = 12;

    static Conversation about(long helpPostId, long ownerId, long answererId, @Nullable String answererHat,
                              @Nullable Instant safetyReadAt, Instant now) {
        return new Conversation(0, Unguessable.letters(CODE_LENGTH), helpPostId, ownerId, answererId, answererHat, safetyReadAt,
            now);
    }

    long otherOf(long personId) {
        return personId == ownerId ? answererId : ownerId;
    }

    String path() {
        return pathOf(code);
    }

    static String pathOf(String code) {
        return "/mijn/berichten/" + code;
    }
}
