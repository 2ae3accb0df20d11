package nl.buurtkanaal.platform.mail;

import io.micronaut.core.annotation.Nullable;

/**
 * One mail, ready to go.
 *
 * @param messageId   the same at every try, so a receiver can tell a double
 * @param unsubscribe address that ends this kind of mail with one POST (RFC 8058); null for a mail that somebody asked for or needs
 */
public record OutgoingMail(String messageId, String senderName, Recipients.Address to, String subject, String text, String html,
                           @Nullable String unsubscribe) {

    @Override
    public String toString() {
        return "OutgoingMail[" + messageId + "]";
    }
}
