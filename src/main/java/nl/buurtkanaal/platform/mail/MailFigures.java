package nl.buurtkanaal.platform.mail;

import io.micronaut.context.annotation.Factory;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import nl.buurtkanaal.platform.figures.Figure;

/** How the mail goes. */
@Factory
class MailFigures {

    @Singleton
    @Named("mails-waiting")
    Figure waiting() {
        return new Figure("buurtkanaal.mails.waiting", "mails that are due and not sent", "SELECT COUNT(*) FROM outbox WHERE state = 0"
            + " AND due_at <= ?");
    }

    @Singleton
    @Named("mails-oldest")
    Figure oldest() {
        return new Figure("buurtkanaal.mails.oldest.seconds", "how long the mail that is due longest waits, in seconds",
            "SELECT COALESCE(TIMESTAMPDIFF(SECOND, MIN(due_at), ?), 0) FROM outbox WHERE state = 0 AND due_at <= ?");
    }

    @Singleton
    @Named("mails-refused")
    Figure refused() {
        return new Figure("buurtkanaal.mails.retried", "mails that the mail server did not take at a first try and that wait for the next",
            "SELECT COUNT(*) FROM outbox WHERE state = 0 AND attempts > 0");
    }
}
