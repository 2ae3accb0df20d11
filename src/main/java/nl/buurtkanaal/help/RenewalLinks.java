package nl.buurtkanaal.help;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;
import nl.buurtkanaal.platform.security.Secret;

/**
 * The links in mails about the last day of a post: its id, that day, and a signature, made at the moment of sending, so that no table holds
 * one. A link keeps this one post on the site once, signs nobody in and shows no word of the post.
 */
@Singleton
class RenewalLinks {

    private static final Pattern TOKEN = Pattern.compile("(\\d{1,18})-(\\d{1,6})-([0-9a-f]{32})");
    private static final int MAC_BYTES = 16;

    private final Secret secret;

    RenewalLinks(Secret secret) {
        this.secret = secret;
    }

    /** @param lastDay the last day on the board at the moment of sending */
    record Renewal(long postId, LocalDate lastDay) {
    }

    String pathOf(long postId, LocalDate lastDay) {
        return "/verlengen/" + token(postId, lastDay.toEpochDay());
    }

    /** Empty for a link that we did not make. */
    Optional<Renewal> read(String token) {
        var parts = TOKEN.matcher(token);
        if (!parts.matches()) {
            return Optional.empty();
        }
        var postId = Long.parseLong(parts.group(1));
        var day = Long.parseLong(parts.group(2));
        return MessageDigest.isEqual(bytes(token(postId, day)), bytes(token)) ? Optional.of(new Renewal(postId, LocalDate.ofEpochDay(day)))
            : Optional.empty();
    }

    private String token(long postId, long day) {
        var mac = Arrays.copyOf(secret.sign("renewal", postId + "|" + day), MAC_BYTES);
        return postId + "-" + day + "-" + HexFormat.of().formatHex(mac);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
