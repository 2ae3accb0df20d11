package nl.buurtkanaal.conversation;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;
import java.util.List;
import nl.buurtkanaal.help.Option;

/**
 * How one person stands to a post: whether they may answer it, and whether they did.
 *
 * @param conversation code of the conversation that their earlier answer opened; null when there is none
 * @param readAloud    who placed the post has no account: a buurtverbinder reads the answer to them
 * @param hats         as who they may answer; empty for who is only a neighbour, and for who may not answer or did so before
 */
@Introspected
public record Standing(Verdict verdict, @Nullable String conversation, boolean readAloud, List<Option> hats) {

    public boolean mayAnswer() {
        return verdict.yes() && conversation == null;
    }

    /** Where their own conversation about it goes on. */
    public @Nullable String conversationHref() {
        return conversation == null ? null : Conversation.pathOf(conversation);
    }
}
