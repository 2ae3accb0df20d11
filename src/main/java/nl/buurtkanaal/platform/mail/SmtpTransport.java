package nl.buurtkanaal.platform.mail;

import io.micronaut.context.annotation.Requires;
import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import jakarta.mail.Authenticator;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.PasswordAuthentication;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.UnsupportedEncodingException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Date;
import java.util.Properties;

/** Sends through the SMTP server of the settings, encrypted where it offers that. Waits ten seconds for an answer, not longer. */
@Singleton
@Requires(property = "buurtkanaal.mail.host", pattern = ".+")
class SmtpTransport implements MailTransport {

    private static final String TIMEOUT_MILLIS = "10000";

    private final Session session;
    private final String from;
    private final String messageIdHost;
    private final Clock clock;

    SmtpTransport(@Value("${buurtkanaal.mail.host}") String host, @Value("${buurtkanaal.mail.port}") int port,
                  @Value("${buurtkanaal.mail.user}") String user, @Value("${buurtkanaal.mail.password}") String password,
                  @Value("${buurtkanaal.mail.tls:offered}") String tls, @Value("${buurtkanaal.mail.from}") String from,
                  @Value("${buurtkanaal.address}") String address, Clock clock) {
        var properties = new Properties();
        properties.put("mail.smtp.host", host);
        properties.put("mail.smtp.port", String.valueOf(port));
        properties.put("mail.smtp.starttls.enable", "true");
        properties.put("mail.smtp.starttls.required", String.valueOf("required".equals(tls)));
        properties.put("mail.smtp.ssl.checkserveridentity", "true");
        properties.put("mail.smtp.connectiontimeout", TIMEOUT_MILLIS);
        properties.put("mail.smtp.timeout", TIMEOUT_MILLIS);
        properties.put("mail.smtp.writetimeout", TIMEOUT_MILLIS);
        properties.put("mail.smtp.auth", String.valueOf(!user.isEmpty()));
        this.session = Session.getInstance(properties, new Authenticator() {
            @Override
            protected PasswordAuthentication getPasswordAuthentication() {
                return new PasswordAuthentication(user, password);
            }
        });
        this.from = from;
        this.messageIdHost = URI.create(address).getHost();
        this.clock = clock;
    }

    @Override
    public void send(OutgoingMail mail) throws MailFailure {
        try {
            Transport.send(message(mail));
        } catch (MessagingException | UnsupportedEncodingException e) {
            throw new MailFailure(e);
        }
    }

    private MimeMessage message(OutgoingMail mail) throws MessagingException, UnsupportedEncodingException {
        var message = new MimeMessage(session) {
            @Override
            protected void updateMessageID() throws MessagingException {
                setHeader("Message-ID", "<" + mail.messageId() + "@" + messageIdHost + ">");
            }
        };
        message.setFrom(new InternetAddress(from, mail.senderName(), StandardCharsets.UTF_8.name()));
        message.setRecipient(Message.RecipientType.TO,
            new InternetAddress(mail.to().email(), mail.to().shownName(), StandardCharsets.UTF_8.name()));
        message.setSubject(mail.subject(), StandardCharsets.UTF_8.name());
        message.setSentDate(Date.from(clock.instant()));
        message.setHeader("Auto-Submitted", "auto-generated");
        if (mail.unsubscribe() != null) {
            message.setHeader("List-Unsubscribe", "<" + mail.unsubscribe() + ">");
            message.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        }
        message.setContent(new MimeMultipart("alternative", part(mail.text(), "plain"), part(mail.html(), "html")));
        return message;
    }

    private static MimeBodyPart part(String content, String subtype) throws MessagingException {
        var part = new MimeBodyPart();
        part.setText(content, StandardCharsets.UTF_8.name(), subtype);
        return part;
    }
}
