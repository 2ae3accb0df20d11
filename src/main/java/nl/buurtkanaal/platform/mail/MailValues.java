package nl.buurtkanaal.platform.mail;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * What the mails of one feature hold beside their model, found at the moment of sending: so a mail that waited a day still says what is
 * true.
 */
public interface MailValues {

    /** In the values: path of the page that ends this kind of mail with one click (RFC 8058). */
    String UNSUBSCRIBE = "unsubscribe";

    /** @param template view without its ending */
    boolean isFor(String template);

    /** Empty when there is nothing left to tell: the mail is dropped. */
    Optional<Map<String, Object>> of(MailTo to, String template, Map<String, Object> model, Instant now);

    /** The first moment at or after {@code now} at which such a mail may arrive. */
    default Instant notBefore(Instant now) {
        return now;
    }
}
