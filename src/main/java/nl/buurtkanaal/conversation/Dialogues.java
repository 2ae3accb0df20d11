package nl.buurtkanaal.conversation;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.transaction.TransactionDefinition.Propagation;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Conversations for higher features: reading who the two are, and saying something in the name of one of them. */
@Singleton
public class Dialogues {

    private final ConversationRepository conversations;
    private final MessageRepository messages;
    private final Correspondence correspondence;

    Dialogues(ConversationRepository conversations, MessageRepository messages, Correspondence correspondence) {
        this.conversations = conversations;
        this.messages = messages;
        this.correspondence = correspondence;
    }

    /** A conversation, for one of its two people only. */
    public Optional<ConversationView> of(String code, long personId) {
        return conversations.view(code, personId);
    }

    /** The same, and nobody writes in it until the end of the transaction. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<ConversationView> held(String code, long personId) {
        return conversations.of(code, personId).flatMap(found -> conversations.hold(found.id()))
            .flatMap(id -> conversations.view(code, personId));
    }

    /** A conversation about a post as whoever reads there has it; for somebody who made sure that the post is in their care. */
    public Optional<ConversationView> aloud(long conversationId, long helpPostId) {
        return conversations.aboutPost(conversationId, helpPostId).flatMap(found -> conversations.view(found.code(), found.ownerId()));
    }

    /** The conversation that somebody's answer to a post opened, as they have it. */
    public Optional<ConversationView> ofAnswerer(long helpPostId, long answererId) {
        return conversations.ofAnswerer(helpPostId, answererId).flatMap(found -> conversations.view(found.code(), answererId));
    }

    /** The codes of the conversations that two people have. */
    public List<String> between(long one, long other) {
        return conversations.between(one, other).stream().map(Conversation::code).toList();
    }

    /**
     * Sends a message in the name of one of the two.
     *
     * @param template a mail that tells of it whatever waits unread, with {@code model}; null for the usual one
     * @return false when a block keeps it back: only its writer sees it
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean say(ConversationView view, long authorId, String text, @Nullable String template, Map<String, Object> model,
        Instant now) {
        var conversation = conversations.of(view.code(), authorId).orElseThrow();
        return correspondence.send(conversation, authorId, text, view.editionId(), template == null ? null
            : new Correspondence.Mail(template, model), now);
    }

    /** Leaves a line of the site that both read: {@code conversation.notice.<kind>}. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void note(long conversationId, String kind, Instant now) {
        messages.note(conversationId, kind, now);
    }
}
