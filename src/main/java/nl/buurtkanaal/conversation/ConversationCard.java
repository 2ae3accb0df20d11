package nl.buurtkanaal.conversation;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;
import java.time.Instant;
import nl.buurtkanaal.platform.views.Messages;

/**
 * A conversation in the list of one of its two people.
 *
 * @param otherHat     as what the other writes there; null as neighbour
 * @param onBehalfOf   for whom a buurtverbinder placed the post; null when it is the other's own
 * @param mine         the reader placed the post
 * @param lastIsMine   the last message is their own
 * @param unread       how many messages of the other wait
 */
@Introspected
record ConversationCard(String code, String postTitle, String otherName, @Nullable String otherHat, boolean mine,
                        @Nullable String onBehalfOf, long lastMessageId, String lastText, boolean lastIsMine, Instant lastAt,
                        int unread) {

    private static final int PREVIEW = 90;

    public String href() {
        return Conversation.pathOf(code);
    }

    /** Whose it is; for the one who answered somebody without an account, also who reads for them. */
    public String who() {
        return onBehalfOf == null || mine ? otherName : Messages.get("conversation.via", onBehalfOf, otherName);
    }

    /** The beginning of the last message, on one line. */
    public String preview() {
        if (lastText.isEmpty()) {
            return Messages.get("conversation.removed");
        }
        var line = lastText.replaceAll("\\s+", " ");
        return line.codePointCount(0, line.length()) <= PREVIEW ? line : line.substring(0, line.offsetByCodePoints(0, PREVIEW)) + "…";
    }
}
