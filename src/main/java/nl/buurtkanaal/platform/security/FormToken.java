package nl.buurtkanaal.platform.security;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpRequest;
import io.micronaut.security.authentication.Authentication;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import nl.buurtkanaal.platform.views.FormTokens;

/**
 * The signed token that every form carries, which shows that the form came from a page of ours.
 *
 * <p>Signed in: bound to the session row and good as long as that lives, in any number of tabs. It is masked with fresh random bytes, so
 * that compressing a page does not betray it. Signed out: bound to the hour of the page, good for at least twelve hours; the same within
 * the hour, so that a page that did not change keeps its ETag.
 */
@Singleton
public class FormToken implements FormTokens {

    /** The name of the hidden field. */
    public static final String FIELD = "formtoken";

    private static final String PURPOSE = "form-token";
    /** Twelve hours, and the hour that rounding takes away. */
    private static final Duration ANONYMOUS_LIFE = Duration.ofHours(13);
    private static final int SIZE = 16;
    private static final int LONGEST = 80;

    /** The first signs, all are read. */
    private final List<byte[]> keys;
    private final Clock clock;

    FormToken(Secret secret, Clock clock) {
        this.keys = secret.keysFor(PURPOSE);
        this.clock = clock;
    }

    @Override
    public String issue(HttpRequest<?> request) {
        var session = sessionOf(request);
        return session == null ? forAnyone(clock.instant()) : forSession(session);
    }

    String forSession(String session) {
        var mask = Unguessable.bytes(SIZE);
        var masked = Arrays.copyOf(mask, 2 * SIZE);
        System.arraycopy(xor(signature(keys.get(0), "s|" + session), mask), 0, masked, SIZE, SIZE);
        return "s." + encode(masked);
    }

    String forAnyone(Instant now) {
        var hour = now.truncatedTo(ChronoUnit.HOURS).getEpochSecond();
        return "a." + hour + "." + encode(signature(keys.get(0), "a|" + hour));
    }

    /**
     * Whether a form with this token may be acted on.
     *
     * @param session the session of the request, or null when nobody is signed in
     * @param sameOrigin the browser itself said that the form came from this site: only then a token of before signing in still counts,
     *     because anyone can fetch one of those
     */
    boolean accepts(@Nullable String token, @Nullable String session, boolean sameOrigin) {
        if (token == null || token.length() > LONGEST) {
            return false;
        }
        if (token.startsWith("s.")) {
            return session != null && isFor(session, token.substring(2));
        }
        return token.startsWith("a.") && (session == null || sameOrigin) && isFresh(token.split("\\.", -1));
    }

    @Nullable
    static String sessionOf(HttpRequest<?> request) {
        return request.getUserPrincipal(Authentication.class).map(Authentication::getName).orElse(null);
    }

    private boolean isFor(String session, String text) {
        var masked = decode(text);
        if (masked.length != 2 * SIZE) {
            return false;
        }
        var mask = Arrays.copyOf(masked, SIZE);
        return isSigned("s|" + session, xor(Arrays.copyOfRange(masked, SIZE, 2 * SIZE), mask));
    }

    private boolean isFresh(String[] parts) {
        if (parts.length != 3 || !parts[1].matches("\\d{1,12}") || !isSigned("a|" + parts[1], decode(parts[2]))) {
            return false;
        }
        var age = Duration.between(Instant.ofEpochSecond(Long.parseLong(parts[1])), clock.instant());
        return age.compareTo(ANONYMOUS_LIFE) < 0;
    }

    private boolean isSigned(String text, byte[] signature) {
        return keys.stream().anyMatch(key -> MessageDigest.isEqual(signature(key, text), signature));
    }

    private static byte[] signature(byte[] key, String text) {
        return Arrays.copyOf(Secret.hmac(key, text), SIZE);
    }

    private static byte[] xor(byte[] one, byte[] other) {
        var result = one.clone();
        for (var i = 0; i < result.length; i++) {
            result[i] ^= other[i];
        }
        return result;
    }

    private static String encode(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static byte[] decode(String text) {
        try {
            return Base64.getUrlDecoder().decode(text.getBytes(StandardCharsets.ISO_8859_1));
        } catch (IllegalArgumentException e) {
            return new byte[0];
        }
    }
}
