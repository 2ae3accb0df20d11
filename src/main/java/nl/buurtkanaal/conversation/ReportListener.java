package nl.buurtkanaal.conversation;

import io.micronaut.runtime.event.annotation.EventListener;
import io.micronaut.transaction.TransactionDefinition;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import nl.buurtkanaal.moderation.report.ConversationOpened;
import nl.buurtkanaal.moderation.report.ConversationReading;
import nl.buurtkanaal.moderation.report.ReportDecided;
import nl.buurtkanaal.moderation.report.ReportedKind;

/** Takes a message away when the desk decides so, and tells both people when two of the desk may read their conversation. */
@Singleton
class ReportListener implements ConversationReading {

    private final MessageRepository messages;

    ReportListener(MessageRepository messages) {
        this.messages = messages;
    }

    @EventListener
    @Transactional(propagation = TransactionDefinition.Propagation.MANDATORY)
    void decided(ReportDecided event) {
        if (event.kind() != ReportedKind.MESSAGE) {
            return;
        }
        if (event.removes()) {
            messages.remove(event.subjectId(), event.decidedBy(), event.decidedAt());
        } else if (event.restores()) {
            messages.restore(event.subjectId());
        }
    }

    @EventListener
    @Transactional(propagation = TransactionDefinition.Propagation.MANDATORY)
    void opened(ConversationOpened event) {
        conversation(event.kind(), event.subjectId()).ifPresent(id -> messages.note(id, "OPENED", event.at()));
    }

    @Override
    public List<Line> around(ReportedKind kind, long subjectId, int limit) {
        var lines = new ArrayList<Line>();
        conversation(kind, subjectId).ifPresent(id -> lines.addAll(messages.readBy(id, kind == ReportedKind.MESSAGE
            ? subjectId : 0, limit)));
        Collections.reverse(lines);
        return lines;
    }

    private Optional<Long> conversation(ReportedKind kind, long subjectId) {
        return switch (kind) {
            case MESSAGE -> messages.conversationOf(subjectId);
            case CONVERSATION -> Optional.of(subjectId);
            case POST, ENTRY -> Optional.empty();
        };
    }
}
