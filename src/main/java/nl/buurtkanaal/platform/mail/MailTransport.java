package nl.buurtkanaal.platform.mail;

/** The way out for mail: a real server, the demo's postvak, or what a test collects. */
public interface MailTransport {

    /** @throws MailFailure when the server did not take it; it is tried again later */
    void send(OutgoingMail mail) throws MailFailure;

    /** The server did not take a mail. The message names no address. */
    class MailFailure extends Exception {
        public MailFailure(Throwable cause) {
            super(cause.getClass().getSimpleName(), null, false, false);
        }
    }
}
