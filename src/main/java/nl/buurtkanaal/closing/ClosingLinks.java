package nl.buurtkanaal.closing;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import nl.buurtkanaal.platform.security.Secret;

/**
 * The links in mails that ask whether it worked out: the id of a question and a signature, made at the moment of sending, so that no table
 * holds one. A link takes one answer and one thank-you; it signs nobody in and shows no name.
 */
@Singleton
class ClosingLinks {

    private static final Pattern TOKEN = Pattern.compile("(\\d{1,18})-([0-9a-f]{32})");
    private static final int MAC_BYTES = 16;

    private final Secret secret;

    ClosingLinks(Secret secret) {
        this.secret = secret;
    }

    String pathOf(long questionId) {
        return "/gelukt/" + tokenOf(questionId);
    }

    /** Empty for a link that we did not make. */
    OptionalLong read(String token) {
        var parts = TOKEN.matcher(token);
        if (!parts.matches()) {
            return OptionalLong.empty();
        }
        var id = Long.parseLong(parts.group(1));
        return MessageDigest.isEqual(bytes(tokenOf(id)), bytes(token)) ? OptionalLong.of(id) : OptionalLong.empty();
    }

    private String tokenOf(long id) {
        return id + "-" + HexFormat.of().formatHex(Arrays.copyOf(secret.sign("closing", String.valueOf(id)), MAC_BYTES));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
