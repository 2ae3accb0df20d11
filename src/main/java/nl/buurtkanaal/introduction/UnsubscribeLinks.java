package nl.buurtkanaal.introduction;

import io.micronaut.core.annotation.Nullable;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;
import nl.buurtkanaal.platform.security.Secret;

/**
 * The links at the end of mails that nobody asked for one by one: they end that kind of mail, for that person, and nothing else. They never
 * expire.
 */
@Singleton
class UnsubscribeLinks {

    static final String PATH = "/afmelden";
    private static final String PURPOSE = "unsubscribe";
    private static final Pattern TOKEN = Pattern.compile("(\\d{1,18})-(\\d{1,18})-([0-9a-f]{32})");
    private static final int MAC_BYTES = 16;

    private final Secret secret;

    UnsubscribeLinks(Secret secret) {
        this.secret = secret;
    }

    /** @param kernId of whose overview; null for the mails that ask */
    record Mails(long personId, @Nullable Long kernId) {
    }

    String forInvitations(long personId) {
        return path(personId, 0);
    }

    String forOverview(long personId, long kernId) {
        return path(personId, kernId);
    }

    /** Empty for a link that we did not make. */
    Optional<Mails> read(@Nullable String token) {
        var parts = TOKEN.matcher(token == null ? "" : token);
        if (!parts.matches()) {
            return Optional.empty();
        }
        var personId = Long.parseLong(parts.group(1));
        var kernId = Long.parseLong(parts.group(2));
        var right = secret.isSigned(PURPOSE, personId + "|" + kernId, HexFormat.of().parseHex(parts.group(3)));
        return right ? Optional.of(new Mails(personId, kernId == 0 ? null : kernId)) : Optional.empty();
    }

    private String path(long personId, long kernId) {
        return PATH + "?sleutel=" + token(personId, kernId);
    }

    private String token(long personId, long kernId) {
        var mac = Arrays.copyOf(secret.sign(PURPOSE, personId + "|" + kernId), MAC_BYTES);
        return personId + "-" + kernId + "-" + HexFormat.of().formatHex(mac);
    }
}
