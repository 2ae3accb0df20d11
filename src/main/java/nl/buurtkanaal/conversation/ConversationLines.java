package nl.buurtkanaal.conversation;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import nl.buurtkanaal.conversation.MessageRepository.Notice;
import nl.buurtkanaal.platform.views.Messages;

/** What stands on the page of a conversation, in the order of time: what the two wrote, and the lines that the site left for both. */
final class ConversationLines {

    private ConversationLines() {
    }

    /**
     * @param shown    the messages of this page, oldest first
     * @param oldest   nothing was written before this page
     * @param newest   nothing was written after it
     */
    static List<Line> of(List<Message> shown, List<Notice> notices, ConversationView view, long readerId, String editionSlug, boolean oldest,
                         boolean newest) {
        var from = oldest || shown.isEmpty() ? Instant.MIN : shown.get(0).sentAt();
        var until = newest || shown.isEmpty() ? Instant.MAX : shown.get(shown.size() - 1).sentAt();
        return Stream.concat(
            shown.stream().map(message -> line(message, view, readerId, editionSlug)),
            notices.stream().filter(notice -> !notice.notedAt().isBefore(from) && !notice.notedAt().isAfter(until))
                .map(notice -> new Line(false, true, "", Messages.get("conversation.notice." + notice.kind()), notice.notedAt(), null)))
            .sorted(Comparator.comparing(Line::sentAt)).toList();
    }

    private static Line line(Message message, ConversationView view, long readerId, String editionSlug) {
        var own = message.authorId() == readerId;
        var removed = message.body().isEmpty();
        return new Line(own, false, own ? "" : view.otherName(), removed ? Messages.get("conversation.removed") : message.body(), message.sentAt(),
            own || removed ? null : "/" + editionSlug + "/melden/gesprek/" + view.code() + "-" + message.id());
    }

    /**
     * One line on the page.
     *
     * @param fromSite   the site says it, not one of the two
     * @param reportHref where the reader reports it; null for what is their own or the site's
     */
    @Introspected
    record Line(boolean own, boolean fromSite, String who, String body, Instant sentAt, @Nullable String reportHref) {
    }
}
