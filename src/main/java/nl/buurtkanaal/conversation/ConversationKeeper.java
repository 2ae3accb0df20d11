package nl.buurtkanaal.conversation;

import java.time.Instant;

/** What a higher feature still needs a conversation for, however long nobody has written in it; one bean for each such feature. */
public interface ConversationKeeper {

    boolean needs(long conversationId, Instant now);
}
