package nl.buurtkanaal.platform.mail;

/** One mail, ready to go. {@code messageId} is the same at every try, so a receiver can tell a double. */
public record OutgoingMail(String messageId, String senderName, Recipients.Address to, String subject, String text, String html) {

    @Override
    public String toString() {
        return "OutgoingMail[" + messageId + "]";
    }
}
