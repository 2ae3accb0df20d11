package nl.buurtkanaal.person.signin;

import io.micronaut.core.annotation.Nullable;
import jakarta.inject.Singleton;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;
import nl.buurtkanaal.platform.security.Secret;
import nl.buurtkanaal.platform.security.Unguessable;

/**
 * Makes, finds and uses the links that are mailed. The token in the address is the row's id and an HMAC over id and nonce, made anew at the
 * moment of sending: neither the outbox nor a copy of the database holds it. Hex only, since mail programs cut other signs off an address.
 */
@Singleton
class MailLinks {

    /** The ten minutes of OWASP ASVS 6.5.5; who comes later presses one button for another. */
    static final Duration SIGN_IN_LIFE = Duration.ofMinutes(10);
    static final Duration SIGN_UP_LIFE = Duration.ofHours(24);

    private static final String PURPOSE = "mail-link";
    private static final Pattern TOKEN = Pattern.compile("(\\d{1,18})-([0-9a-f]{32})");
    private static final int MAC_BYTES = 16;
    private static final int NONCE_BYTES = 16;
    private static final Duration KEPT_TO_EXPLAIN = Duration.ofDays(7);
    private static final Duration SAME_PRESS = Duration.ofMinutes(1);
    private static final byte[] NO_PAGE = new byte[32];

    private final MailLinkRepository links;
    private final Secret secret;

    MailLinks(MailLinkRepository links, Secret secret) {
        this.links = links;
        this.secret = secret;
    }

    /** A link that signs in to an account; to none when {@code accountId} is null, which costs as much. */
    MailLink forSignIn(@Nullable Long accountId, @Nullable String continuation, Instant now) {
        return save(MailLink.Purpose.SIGN_IN, accountId, null, continuation, now, SIGN_IN_LIFE);
    }

    MailLink forSignUp(long pendingSignUpId, @Nullable String continuation, Instant now) {
        return save(MailLink.Purpose.SIGN_UP, null, pendingSignUpId, continuation, now, SIGN_UP_LIFE);
    }

    /** The link of a token for this purpose, also when it is used or expired. */
    Optional<MailLink> find(String token, MailLink.Purpose purpose) {
        var parts = TOKEN.matcher(token);
        if (!parts.matches()) {
            return Optional.empty();
        }
        return links.findById(Long.parseLong(parts.group(1)))
            .filter(link -> link.purpose() == purpose && secret.isSigned(PURPOSE, textOf(link), HexFormat.of().parseHex(parts.group(2))));
    }

    /** Uses a link up. */
    Use use(MailLink link, @Nullable String pageKey, Instant now) {
        if (pageKey == null || pageKey.isBlank()) {
            return links.use(link.id(), NO_PAGE, now) == 1 ? Use.FIRST : Use.GONE;
        }
        var page = secret.sign("mail-link-page", pageKey);
        if (links.use(link.id(), page, now) == 1) {
            return Use.FIRST;
        }
        return links.findById(link.id()).filter(used -> used.usedAt() != null && used.usedBy() != null
            && used.usedAt().plus(SAME_PRESS).isAfter(now) && MessageDigest.isEqual(used.usedBy(), page)).isPresent()
                ? Use.AGAIN : Use.GONE;
    }

    /** What a press on the button behind a link is. */
    enum Use {
        FIRST,
        /** A double click: the same page within a minute. */
        AGAIN,
        /** It was used elsewhere, or has expired. */
        GONE
    }

    void settle(MailLink link, long accountId) {
        links.settle(link.id(), accountId);
    }

    /** The token of a link that is about to be mailed. */
    Optional<String> tokenOf(long linkId) {
        return links.findById(linkId).map(this::tokenOf);
    }

    /** Links stay a week after they expired, so that an old mail gets an explanation instead of an error. */
    int forgetOld(Instant now) {
        return links.deleteExpiredBefore(now.minus(KEPT_TO_EXPLAIN));
    }

    private MailLink save(MailLink.Purpose purpose, @Nullable Long accountId, @Nullable Long pendingSignUpId, @Nullable String continuation,
                          Instant now, Duration life) {
        var nonce = Unguessable.bytes(NONCE_BYTES);
        return links.save(new MailLink(null, purpose, accountId, pendingSignUpId, nonce, continuation, now, now.plus(life), null, null));
    }

    private String tokenOf(MailLink link) {
        return link.id() + "-" + HexFormat.of().formatHex(Arrays.copyOf(secret.sign(PURPOSE, textOf(link)), MAC_BYTES));
    }

    private static String textOf(MailLink link) {
        return link.id() + "|" + link.purpose() + '|' + HexFormat.of().formatHex(link.nonce());
    }
}
