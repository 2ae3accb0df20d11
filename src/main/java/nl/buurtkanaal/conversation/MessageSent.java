package nl.buurtkanaal.conversation;

import java.time.Instant;

/**
 * Somebody who answered a post wrote to who reads there. Published in the transaction of the message, and not for what a block keeps back.
 *
 * @param messageId later messages have higher ids
 */
public record MessageSent(long conversationId, long helpPostId, long messageId, Instant at) {
}
