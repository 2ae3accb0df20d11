package nl.buurtkanaal.conversation;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.buurtkanaal.category.Category;
import nl.buurtkanaal.help.HelpPost.Kind;
import nl.buurtkanaal.platform.views.Messages;

/**
 * A conversation as one of its two people may see it.
 *
 * @param otherHat    as what the other writes here, beside being a neighbour; null as neighbour
 * @param ownHat      as what the reader does
 * @param otherGone   the other left the site, or may no longer come here; of a post on behalf also when it was that person who left
 * @param onBehalfOf  for whom a buurtverbinder placed the post; null when it is its author's own
 * @param unread      something came that the reader has not seen
 * @param leftByMe    the reader wants no more of it
 * @param blockedByMe the reader blocked the other; the other way round is never told
 */
@Introspected
public record ConversationView(long id, String code, long ownerId, long answererId, long helpPostId, String postCode, String postTitle,
                               long editionId, Kind kind, Category category, long postKernId, long otherId, String otherName,
                               @Nullable String otherHat, @Nullable String ownHat, long otherKernId, boolean otherGone,
                               @Nullable String onBehalfOf, boolean leftByMe, boolean leftByOther, boolean unread,
                               boolean blockedByMe) {

    /** What the reader writes now arrives, or at least seems to. */
    public boolean takesMessages() {
        return !otherGone && !leftByMe && !leftByOther && !blockedByMe;
    }

    public boolean owner(long readerId) {
        return readerId == ownerId;
    }

    /** As what the two write here, in a sentence for each who is more than a neighbour; empty when both are just that. */
    public String hatWords() {
        return Stream.of(otherHat == null ? "" : Messages.get("conversation.hat.theirs", otherName, otherHat),
            ownHat == null ? "" : Messages.get("conversation.hat.yours", ownHat)).filter(words -> !words.isEmpty())
            .collect(Collectors.joining(" "));
    }

    /** With whom the reader talks: for who answered somebody without an account also who reads for them. */
    public String nameForOther() {
        return onBehalfOf == null || otherId != ownerId ? otherName : Messages.get("conversation.via", onBehalfOf, otherName);
    }

    /** Who helps: with an offer the one who placed it, else the one who answered. */
    public boolean helper(long personId) {
        return AnswerRule.helperIsAnswerer(kind) == (personId == answererId);
    }

    /** Its page, for either of the two. */
    public String path() {
        return Conversation.pathOf(code);
    }
}
