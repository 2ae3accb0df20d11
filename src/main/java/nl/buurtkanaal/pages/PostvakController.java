package nl.buurtkanaal.pages;

import io.micronaut.context.annotation.Requires;
import io.micronaut.core.annotation.Introspected;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.views.View;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import nl.buurtkanaal.platform.mail.Mails;
import nl.buurtkanaal.platform.mail.Outbox;
import nl.buurtkanaal.platform.mail.OutboxRow;

/** Demo mode only: all mails of the demo on one page, so that nobody needs a mailbox to follow a link. */
@Controller("/postvak")
@Requires(property = "buurtkanaal.demo", value = "true")
@Secured(SecurityRule.IS_ANONYMOUS)
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
class PostvakController {

    private static final int MOST = 50;
    private static final Pattern LINK = Pattern.compile("https?://[^\\s/]+(/\\S*)");

    private final Outbox outbox;
    private final Mails mails;

    PostvakController(Outbox outbox, Mails mails) {
        this.outbox = outbox;
        this.mails = mails;
    }

    @Get
    @View("pages/postvak")
    PostvakPage index() {
        return new PostvakPage(outbox.newest(MOST).stream().map(this::read).flatMap(Optional::stream).toList());
    }

    private Optional<MailCard> read(OutboxRow row) {
        return mails.write(row).map(mail -> new MailCard(mail.subject(), mail.to().shownName(), mail.to().email(), mail.senderName(),
            mail.text(), LINK.matcher(mail.text()).results().findFirst().map(link -> link.group(1)).orElse(null), row.createdAt()));
    }

    @Introspected
    record PostvakPage(List<MailCard> mails) {
    }

    /** {@code link} is the path of the first link in the text, to follow it on this host. */
    @Introspected
    record MailCard(String subject, String to, String email, String from, String text, @io.micronaut.core.annotation.Nullable String link,
                    Instant createdAt) {
    }
}
