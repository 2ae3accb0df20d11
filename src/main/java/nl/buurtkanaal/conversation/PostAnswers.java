package nl.buurtkanaal.conversation;

import java.util.List;

/**
 * The answers to a post, for whoever reads them.
 *
 * @param answers the newest first
 * @param unread  in how many conversations, about any post, something waits for them
 */
public record PostAnswers(List<PostAnswer> answers, int unread) {
}
