package nl.buurtkanaal.conversation;

import io.micronaut.context.event.ApplicationEventPublisher;
import io.micronaut.core.annotation.Nullable;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Map;
import nl.buurtkanaal.person.Blocks;
import nl.buurtkanaal.platform.mail.MailTo;
import nl.buurtkanaal.platform.mail.Outbox;

/**
 * Writing to one another: a message arrives once, tells of itself by at most one mail, and stops at a block that only the blocker knows of.
 */
@Singleton
class Correspondence {

    private static final String NOTICE = "conversation/mail/new-message";

    private final ConversationRepository conversations;
    private final MessageRepository messages;
    private final SideRepository sides;
    private final Blocks blocks;
    private final Outbox outbox;
    private final ApplicationEventPublisher<MessageSent> sent;
    private final ApplicationEventPublisher<ConversationLeft> leaving;

    Correspondence(ConversationRepository conversations, MessageRepository messages, SideRepository sides, Blocks blocks, Outbox outbox,
                   ApplicationEventPublisher<MessageSent> sent, ApplicationEventPublisher<ConversationLeft> leaving) {
        this.conversations = conversations;
        this.messages = messages;
        this.sides = sides;
        this.blocks = blocks;
        this.outbox = outbox;
        this.sent = sent;
        this.leaving = leaving;
    }

    /**
     * Sends a message. Between two people with a block it is kept for its writer alone, and looks sent. The mail holds a link and no text.
     *
     * @param editionId in whose name the mail goes out
     * @return false when it is kept back
     */
    @Transactional
    public boolean send(Conversation conversation, long authorId, String text, long editionId, Instant now) {
        return send(conversation, authorId, text, editionId, null, now);
    }

    /** @param tells a mail about it that goes out whatever waits unread; null for the usual one */
    boolean send(Conversation conversation, long authorId, String text, long editionId, @Nullable Mail tells, Instant now) {
        conversations.hold(conversation.id());
        var otherId = conversation.otherOf(authorId);
        var withheld = blocks.standsBetween(authorId, otherId);
        var message = messages.save(new Message(0, conversation.id(), authorId, text, withheld, now));
        sides.wrote(conversation.id(), authorId, message.id());
        if (withheld) {
            return false;
        }
        sides.received(conversation.id(), otherId, message.id());
        var unannounced = sides.claimNotice(conversation.id(), otherId, message.id()) == 1;
        if (tells != null) {
            outbox.put(MailTo.person(otherId), tells.template(), editionId, tells.model());
        } else if (unannounced) {
            outbox.put(MailTo.person(otherId), NOTICE, editionId, Map.of("path", conversation.path()));
        }
        if (authorId == conversation.answererId()) {
            sent.publishEvent(new MessageSent(conversation.id(), conversation.helpPostId(), message.id(), now));
        }
        return true;
    }

    /** Somebody has the messages up to this one on their screen. */
    @Transactional
    public void read(long conversationId, long personId, long newestSeen) {
        sides.read(conversationId, personId, newestSeen);
    }

    /** Steps out, without a reason. The other may read on, and is told that nobody answers there any more. */
    @Transactional
    public void leave(Conversation conversation, long personId, Instant now) {
        leaving.publishEvent(new ConversationLeft(conversation.code(), personId, now));
        sides.leave(conversation.id(), personId, now);
    }

    /** A mail in place of the usual one: what it says stands in its template, and no word of the message. */
    record Mail(String template, Map<String, Object> model) {
    }
}
