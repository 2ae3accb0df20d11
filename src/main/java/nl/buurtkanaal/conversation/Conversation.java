package nl.buurtkanaal.conversation;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.security.SecureRandom;
import java.time.Instant;

/**
 * Two people about one post.
 *
 * @param code         twelve characters in paths, not to be guessed
 * @param ownerId      who placed the post, or the buurtverbinder who reads for somebody without an account
 * @param safetyReadAt when the one who helps had read how to do so safely; null where that is not asked
 */
@MappedEntity("conversation")
record Conversation(@Id @GeneratedValue long id, String code, long helpPostId, long ownerId, long answererId,
                    @Nullable Instant safetyReadAt, Instant createdAt) {

    private static final String ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz";
    private static final int CODE_LENGTH = 12;
    private static final SecureRandom RANDOM = new SecureRandom();

    static Conversation about(long helpPostId, long ownerId, long answererId, @Nullable Instant safetyReadAt, Instant now) {
        return new Conversation(0, newCode(), helpPostId, ownerId, answererId, safetyReadAt, now);
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

    private static String newCode() {
        var code = new StringBuilder();
        for (var i = 0; i < CODE_LENGTH; i++) {
            code.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
        }
        return code.toString();
    }
}
