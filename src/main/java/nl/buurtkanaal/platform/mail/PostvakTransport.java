package nl.buurtkanaal.platform.mail;

import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;

/** The demo's way out for mail: every mail stays readable on {@code /postvak}, which writes it anew from its row. */
@Singleton
@Requires(property = "buurtkanaal.demo", value = "true")
@Requires(missingBeans = SmtpTransport.class)
class PostvakTransport implements MailTransport {

    @Override
    public void send(OutgoingMail mail) {
        // the row in the outbox is all that /postvak needs
    }
}
