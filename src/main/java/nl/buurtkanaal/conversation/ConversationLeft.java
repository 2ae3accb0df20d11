package nl.buurtkanaal.conversation;

import java.time.Instant;

/** Somebody steps out of a conversation. Published in the transaction of that act, while what they still have to say arrives. */
public record ConversationLeft(String code, long personId, Instant at) {
}
