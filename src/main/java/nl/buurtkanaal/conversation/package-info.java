/**
 * The answer to a post and what follows: two people who write to one another on plain pages, under the names that they chose.
 *
 * <p>Whoever answers a post opens a conversation with whoever placed it; for somebody without an account a buurtverbinder reads and writes.
 * {@link nl.buurtkanaal.conversation.AnswerRule} says who may answer what. Who has a role too chooses as whom, once,
 * with the first answer, and the other reads it. A mail tells that there is a message, never what is in it, and
 * no second one comes while the first is unread. Either side may leave without a reason or block the other, who cannot tell.
 *
 * <p>Owns the tables {@code conversation}, {@code conversation_side}, {@code conversation_notice}, {@code conversation_share},
 * {@code message}, {@code message_removal}, {@code help_post_answers} (how many answered, kept without persons) and {@code answer_wish}
 * (who has to be known first). Kept until twelve months after the last message: {@link nl.buurtkanaal.conversation.ConversationRetention}
 * asks each {@link nl.buurtkanaal.conversation.ConversationKeeper} first. Publishes {@link nl.buurtkanaal.conversation.MessageSent} and
 * {@link nl.buurtkanaal.conversation.ConversationLeft}, to which it listens too; listens to
 * {@link nl.buurtkanaal.moderation.report.ReportDecided}, {@link nl.buurtkanaal.moderation.report.ConversationOpened},
 * {@link nl.buurtkanaal.person.PersonBlocked}, {@link nl.buurtkanaal.person.PersonConfirmed},
 * {@link nl.buurtkanaal.person.HatTaken} and {@link nl.buurtkanaal.person.RoleTaken}.
 * {@link nl.buurtkanaal.conversation.ReadAloud} is for whoever reads to somebody without an account.
 */
package nl.buurtkanaal.conversation;
