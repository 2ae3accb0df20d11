package nl.buurtkanaal.conversation;

import io.micronaut.core.annotation.Nullable;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Optional;
import nl.buurtkanaal.edition.Edition;
import nl.buurtkanaal.moderation.report.Reportable;
import nl.buurtkanaal.moderation.report.Reported;
import nl.buurtkanaal.moderation.report.ReportedKind;
import nl.buurtkanaal.person.CurrentPerson;
import nl.buurtkanaal.platform.web.TypedId;

/**
 * Either of the two may report a message of the other, or the other. The code is that of the conversation, with the message's number after
 * it.
 */
@Singleton
class MessageReportable implements Reportable {

    private final ConversationRepository conversations;
    private final MessageRepository messages;

    MessageReportable(ConversationRepository conversations, MessageRepository messages) {
        this.conversations = conversations;
        this.messages = messages;
    }

    @Override
    public String slug() {
        return "gesprek";
    }

    @Override
    public Optional<Reported> find(Edition edition, String code, @Nullable CurrentPerson visitor, Instant now) {
        var parts = code.split("-", 2);
        if (visitor == null || parts.length == 2 && TypedId.of(parts[1]).isEmpty()) {
            return Optional.empty();
        }
        return conversations.view(parts[0], visitor.id()).filter(view -> view.editionId() == edition.id())
            .flatMap(view -> parts.length == 1 ? Optional.of(whole(view))
                : messages.fromOther(TypedId.orNone(parts[1]), view.id(), visitor.id()).map(message -> one(view, message)));
    }

    private static Reported whole(ConversationView view) {
        return new Reported(ReportedKind.CONVERSATION, view.id(), view.postKernId(), view.otherId(), view.otherName(), view.otherName(),
            null, Conversation.pathOf(view.code()));
    }

    private static Reported one(ConversationView view, Message message) {
        return new Reported(ReportedKind.MESSAGE, message.id(), view.postKernId(), view.otherId(), view.otherName(), view.otherName(),
            message.body(), Conversation.pathOf(view.code()));
    }
}
