package nl.buurtkanaal.socialekaart;

import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import nl.buurtkanaal.platform.mail.MailTo;
import nl.buurtkanaal.platform.mail.Recipients;
import nl.buurtkanaal.platform.security.Secret;

/**
 * The mail that asks an organisation whether its entry is still right: where it goes, and the signed link in it. Nothing of it is stored.
 */
@Singleton
class CheckLinks implements Recipients {

    private static final String PURPOSE = "entry-check";
    private static final int SIGNATURE = 16;

    private final CheckRepository checks;
    private final Secret secret;

    CheckLinks(CheckRepository checks, Secret secret) {
        this.checks = checks;
        this.secret = secret;
    }

    @Override
    public boolean knows(MailTo.Kind kind) {
        return kind == MailTo.Kind.ENTRY_CHECK;
    }

    @Override
    public Optional<Address> find(MailTo recipient) {
        return checks.mailboxOf(recipient.id()).map(mailbox -> new Address(mailbox.name(), mailbox.email()));
    }

    @Override
    public Map<String, Object> secrets(MailTo recipient, String template, Map<String, Object> model) {
        return Map.of("token", token(recipient.id()));
    }

    /** The question's number and our signature under it. */
    String token(long checkId) {
        return checkId + "-" + Base64.getUrlEncoder().withoutPadding().encodeToString(signature(checkId));
    }

    /** The question that a token of ours names. */
    OptionalLong checkOf(String token) {
        int dash = token.indexOf('-');
        if (dash < 1 || dash > 18 || !token.substring(0, dash).chars().allMatch(Character::isDigit)) {
            return OptionalLong.empty();
        }
        long checkId = Long.parseLong(token.substring(0, dash));
        return secret.isSigned(PURPOSE, String.valueOf(checkId), decoded(token.substring(dash + 1))) ? OptionalLong.of(checkId)
            : OptionalLong.empty();
    }

    private static byte[] decoded(String text) {
        try {
            return Base64.getUrlDecoder().decode(text);
        } catch (IllegalArgumentException notOurs) {
            return new byte[0];
        }
    }

    private byte[] signature(long checkId) {
        return Arrays.copyOf(secret.sign(PURPOSE, String.valueOf(checkId)), SIGNATURE);
    }
}
