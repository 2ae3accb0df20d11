package nl.buurtkanaal.help;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Map;
import nl.buurtkanaal.edition.Edition;
import nl.buurtkanaal.edition.Editions;
import nl.buurtkanaal.moderation.Undo;
import nl.buurtkanaal.platform.mail.MailTo;
import nl.buurtkanaal.platform.mail.Outbox;

/** Mails to the author of a post about what the desk did with it: a link and what it is about, never a word of the post. */
@Singleton
class PostMails {

    static final String LET_THROUGH = "help/mail/let-through";
    static final String REFUSED = "help/mail/refused";
    static final String AMENDED = "help/mail/amended";
    static final String QUESTION = "help/mail/question";
    static final String LATE = "help/mail/late";

    private final Outbox outbox;
    private final Editions editions;

    PostMails(Outbox outbox, Editions editions) {
        this.outbox = outbox;
        this.editions = editions;
    }

    void put(HelpPost post, String template) {
        outbox.put(MailTo.person(post.authorId()), template, post.editionId(), model(post));
    }

    /** About an act of the desk: goes out when that can no longer be taken back. */
    void put(HelpPost post, String template, Instant actedAt, long actId) {
        outbox.put(MailTo.person(post.authorId()), template, post.editionId(), model(post), Undo.mailsFrom(actedAt), Undo.mailsOf(actId));
    }

    private Map<String, Object> model(HelpPost post) {
        return Map.of("path", post.path(editions.byId(post.editionId()).map(Edition::slug).orElseThrow()));
    }
}
