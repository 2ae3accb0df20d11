package nl.buurtkanaal.conversation;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.buurtkanaal.conversation.MessageRepository.Said;
import nl.buurtkanaal.platform.views.Messages;
import nl.buurtkanaal.words.Finding;
import nl.buurtkanaal.words.TextCheck;

/** What stands on the page of a conversation, in the order of time: what the two wrote, and the lines that the site left for both. */
final class ConversationLines {

    private static final Pattern MONEY_WORDS = Pattern.compile("geld|leen|leng|leni|pin|code|digid|bank|rekening|euro|overma|tikkie|betaal",
        Pattern.CASE_INSENSITIVE);

    private ConversationLines() {
    }

    /**
     * @param shown    the messages of this page, oldest first
     * @param oldest   nothing was written before this page
     * @param newest   nothing was written after it
     */
    static List<Line> of(List<Said> shown, List<Said> notices, ConversationView view, long readerId, String editionSlug,
                         boolean oldest, boolean newest) {
        var from = oldest || shown.isEmpty() ? Instant.MIN : shown.get(0).saidAt();
        var until = newest || shown.isEmpty() ? Instant.MAX : shown.get(shown.size() - 1).saidAt();
        return Stream.concat(
            shown.stream().map(message -> line(message, view, readerId, editionSlug)),
            notices.stream().filter(notice -> !notice.saidAt().isBefore(from) && !notice.saidAt().isAfter(until))
                .map(notice -> new Line(false, true, "", null, Messages.get("conversation.notice." + notice.kind()), notice.saidAt(), false,
                    null)))
            .sorted(Comparator.comparing(Line::sentAt)).toList();
    }

    private static Line line(Said message, ConversationView view, long readerId, String editionSlug) {
        var own = message.personId() == readerId;
        var removed = message.words().isEmpty();
        return new Line(own, false, own ? "" : view.otherName(), own ? null : view.otherHat(),
            removed ? Messages.get("conversation.removed") : message.words(),
            message.saidAt(), !own && !removed && asksCare(message.words()),
            own || removed ? null : "/" + editionSlug + "/melden/gesprek/" + view.code() + "-" + message.id());
    }

    /** About lending, bank cards or codes; only what has such a word at all is read. */
    private static boolean asksCare(String body) {
        return MONEY_WORDS.matcher(body).find() && TextCheck.findings(body).stream()
            .anyMatch(finding -> finding.kind() == Finding.Kind.MONEY || finding.kind() == Finding.Kind.BANK_CARD);
    }

    /**
     * One line on the page.
     *
     * @param hat        as what the other wrote it; null as neighbour, and for what is the reader's own
     * @param fromSite   the site says it, not one of the two
     * @param careful    the other writes about money or codes: the reader is warned
     * @param reportHref where the reader reports it; null for what is their own or the site's
     */
    @Introspected
    record Line(boolean own, boolean fromSite, String who, @Nullable String hat, String body, Instant sentAt, boolean careful,
                @Nullable String reportHref) {
    }
}
