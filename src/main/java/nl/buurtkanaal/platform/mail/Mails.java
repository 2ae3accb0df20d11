package nl.buurtkanaal.platform.mail;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
    private final List<MailValues> features;
    private final Clock clock;

    Mails(Outbox outbox, List<Recipients> recipients, Sender sender, PageRenderer templates, List<MailValues> features, Clock clock) {
        this.outbox = outbox;
        this.recipients = Recipients.allOf(recipients);
        this.sender = sender;
        this.templates = templates;
        this.features = features;
        this.clock = clock;
    }

    /** When a mail of this kind may arrive, at or after {@code now}. */
    Instant notBefore(OutboxRow row, Instant now) {
        return features.stream().filter(feature -> feature.isFor(row.template())).map(feature -> feature.notBefore(now)).findFirst()
            .orElse(now);
    }

    /**
     * The mail, or nothing when its recipient is gone or there is nothing left to tell. Templates see the model, the secrets, {@code name}
     * (of the recipient), {@code edition} (name, slug, address, phone) and {@code subject}.
     */
    public Optional<OutgoingMail> write(OutboxRow row) {
        var model = outbox.read(row.model());
        return recipients.find(row.to()).flatMap(to -> more(row, model).map(more -> write(row, to, model, more)));
    }

    private Optional<Map<String, Object>> more(OutboxRow row, Map<String, Object> model) {
        return features.stream().filter(feature -> feature.isFor(row.template())).findFirst()
            .map(feature -> feature.of(row.to(), row.template(), model, clock.instant())).orElse(Optional.of(Map.of()));
    }

    private OutgoingMail write(OutboxRow row, Recipients.Address to, Map<String, Object> model, Map<String, Object> more) {
        var identity = sender.of(row.editionId());
        var values = new HashMap<String, Object>(model);
        values.putAll(recipients.secrets(row.to(), row.template(), model));
        values.putAll(more);
        values.put("name", to.shownName());
        values.put("edition", identity);
        var subject = Messages.get("mail." + row.template().replace("/mail/", ".") + ".subject", identity.name());
        values.put("subject", subject);
        return new OutgoingMail(row.messageId(), identity.name(), to, subject,
            templates.text(row.template() + ".txt", values), templates.text(row.template() + ".html", values),
            more.get(MailValues.UNSUBSCRIBE) instanceof String path ? identity.address() + path : null);
    }
}
