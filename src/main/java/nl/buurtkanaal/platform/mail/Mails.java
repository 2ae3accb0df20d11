package nl.buurtkanaal.platform.mail;

import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.Optional;
import nl.buurtkanaal.platform.views.Messages;
import nl.buurtkanaal.platform.views.PageRenderer;

/** Writes a mail from its row at the moment of sending: plain text and HTML, in the name of the edition. */
@Singleton
public class Mails {

    private final Outbox outbox;
    private final Recipients recipients;
    private final Sender sender;
    private final PageRenderer templates;

    Mails(Outbox outbox, Recipients recipients, Sender sender, PageRenderer templates) {
        this.outbox = outbox;
        this.recipients = recipients;
        this.sender = sender;
        this.templates = templates;
    }

    /**
     * The mail, or nothing when its recipient is gone. Templates see the model, the secrets, {@code name} (of the recipient),
     * {@code edition} (name, slug, address, phone) and {@code subject}.
     */
    public Optional<OutgoingMail> write(OutboxRow row) {
        return recipients.find(row.to()).map(to -> write(row, to));
    }

    private OutgoingMail write(OutboxRow row, Recipients.Address to) {
        var identity = sender.of(row.editionId());
        var model = outbox.read(row.model());
        var values = new HashMap<String, Object>(model);
        values.putAll(recipients.secrets(row.to(), row.template(), model));
        values.put("name", to.shownName());
        values.put("edition", identity);
        var subject = Messages.get("mail." + row.template().replace("/mail/", ".") + ".subject", identity.name());
        values.put("subject", subject);
        return new OutgoingMail(row.messageId(), identity.name(), to, subject,
            templates.text(row.template() + ".txt", values), templates.text(row.template() + ".html", values));
    }
}
