package nl.buurtkanaal.person.signin;

import io.micronaut.core.annotation.Nullable;
import java.net.IDN;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** An e-mail address as we store and compare it: without spaces around it, in lower case, its domain in ASCII. */
public record EmailAddress(String text) {

    private static final int LONGEST = 254;
    private static final int LONGEST_LOCAL = 64;
    private static final Pattern LOCAL = Pattern.compile("[a-z0-9!#$%&'*+/=?^_`{|}~-]+(\\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*");
    private static final Pattern DOMAIN = Pattern.compile("([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z]([a-z0-9-]{0,61}[a-z0-9])");

    /** Empty when mail cannot be sent to it. */
    public static Optional<EmailAddress> parse(@Nullable String typed) {
        if (typed == null || typed.length() > 2 * LONGEST) {
            return Optional.empty();
        }
        var text = Normalizer.normalize(typed.strip(), Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
        var at = text.lastIndexOf('@');
        if (at < 1 || at > LONGEST_LOCAL) {
            return Optional.empty();
        }
        var address = text.substring(0, at) + '@' + ascii(text.substring(at + 1));
        var parts = address.split("@", -1);
        return parts.length == 2 && address.length() <= LONGEST && LOCAL.matcher(parts[0]).matches() && DOMAIN.matcher(parts[1]).matches()
            ? Optional.of(new EmailAddress(address)) : Optional.empty();
    }

    private static String ascii(String domain) {
        try {
            return IDN.toASCII(domain).toLowerCase(Locale.ROOT);
        } catch (IllegalArgumentException e) {
            return "";
        }
    }

    /** Addresses stay out of logs. */
    @Override
    public String toString() {
        return "EmailAddress[hidden]";
    }
}
