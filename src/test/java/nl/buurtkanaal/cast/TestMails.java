package nl.buurtkanaal.cast;

import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import nl.buurtkanaal.platform.mail.MailTransport;
import nl.buurtkanaal.platform.mail.OutgoingMail;

/** The mail server of the tests: keeps what it is given. A test brings the waiting mails out with {@code MailRound.run()}. */
@Singleton
@Requires(property = "buurtkanaal.demo", notEquals = "true")
public class TestMails implements MailTransport {

    private static final Pattern LINK = Pattern.compile("https?://[^\\s/]+(/\\S*)");

    private final List<OutgoingMail> sent = new CopyOnWriteArrayList<>();
    private volatile boolean away;

    @Override
    public void send(OutgoingMail mail) throws MailFailure {
        if (away) {
            throw new MailFailure(new IllegalStateException("the test's mail server is away"));
        }
        sent.add(mail);
    }

    /** All mails to an address, oldest first. */
    public List<OutgoingMail> to(String email) {
        return sent.stream().filter(mail -> mail.to().email().equals(email)).toList();
    }

    public Optional<OutgoingMail> newestTo(String email) {
        var mails = to(email);
        return mails.isEmpty() ? Optional.empty() : Optional.of(mails.get(mails.size() - 1));
    }

    /** Path of the first link in the plain text of a mail. */
    public static String firstLink(OutgoingMail mail) {
        var link = LINK.matcher(mail.text());
        if (!link.find()) {
            throw new AssertionError("No link in the mail: " + mail.text());
        }
        return link.group(1);
    }

    /** From now on the server takes nothing (or takes mails again). */
    public void goAway(boolean goesAway) {
        away = goesAway;
    }

    public void clear() {
        sent.clear();
    }
}
