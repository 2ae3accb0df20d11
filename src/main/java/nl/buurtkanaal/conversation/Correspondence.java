package nl.buurtkanaal.conversation;

import io.micronaut.context.event.ApplicationEventPublisher;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Map;
import nl.buurtkanaal.person.Blocks;
import nl.buurtkanaal.platform.mail.MailTo;
import nl.buurtkanaal.platform.mail.Outbox;

/** Writing to one another: a message arrives once, tells of itself by at most one mail, and stops at a block that only the blocker knows of. */
@Singleton
class Correspondence {

    private static final String NOTICE = "conversation/mail/new-message";

    private final ConversationRepository conversations;
    private final MessageRepository messages;
    private final SideRepository sides;
    private final Blocks blocks;
    private final Outbox outbox;
    private final ApplicationEventPublisher<MessageSent> sent;

    Correspondence(ConversationRepository conversations, MessageRepository messages, SideRepository sides, Blocks blocks, Outbox outbox,
                   ApplicationEventPublisher<MessageSent> sent) {
        this.conversations = conversations;
        this.messages = messages;
        this.sides = sides;
        this.blocks = blocks;
        this.outbox = outbox;
        this.sent = sent;
    }

    /**
     * Sends a message. Between two people with a block it is kept for its writer alone, and looks sent. The mail holds a link and no text.
     *
     * @param editionId in whose name the mail goes out
     */
    @Transactional
    public void send(Conversation conversation, long authorId, String text, long editionId, Instant now) {
        conversations.hold(conversation.id());
        var otherId = conversation.otherOf(authorId);
        var withheld = blocks.standsBetween(authorId, otherId);
        var message = messages.save(new Message(0, conversation.id(), authorId, text, withheld, now));
        sides.wrote(conversation.id(), authorId, message.id());
        if (withheld) {
            return;
        }
        sides.received(conversation.id(), otherId, message.id());
        if (sides.claimNotice(conversation.id(), otherId, message.id()) == 1) {
            outbox.put(MailTo.person(otherId), NOTICE, editionId, Map.of("path", conversation.path()));
        }
        if (authorId == conversation.answererId()) {
            sent.publishEvent(new MessageSent(conversation.id(), conversation.helpPostId(), message.id(), now));
        }
    }

    /** Somebody has the messages up to this one on their screen. */
    @Transactional
    public void read(long conversationId, long personId, long newestSeen) {
        sides.read(conversationId, personId, newestSeen);
    }

    /** Steps out, without a reason. The other may read on, and is told that nobody answers there any more. */
    @Transactional
    public void leave(long conversationId, long personId, Instant now) {
        sides.leave(conversationId, personId, now);
    }
}
