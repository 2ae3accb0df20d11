/**
 * "Wij spreken af": one of two people proposes a day, a part of it and a place, once or each week; the other agrees, or proposes something
 * else. At most one proposal waits in a conversation, so that two at once end as one. Who cannot come says so with one button, and the
 * other is told kindly; when weekly help falls away the desk hears of it too.
 *
 * <p>Each step is also a message in the conversation, in the name of who takes it: so it is read aloud to somebody without an account, is
 * kept back by a block, and counts as unread. {@link nl.buurtkanaal.agreement.Meeting} says when it is, on the wall clock of
 * Europe/Amsterdam; nothing here adds hours to a moment.
 *
 * <p>Others may use {@link nl.buurtkanaal.agreement.Agreement} (who, post, conversation, next date, whether it stands) through
 * {@link nl.buurtkanaal.agreement.Agreements}: {@code passed} gives those whose first day is over and that still stand, in the order of
 * their id; {@code settle} ends one whose outcome is known. A higher feature may join to {@code agreement}: {@code standing} is true until
 * there is a row of {@code agreement_end}.
 *
 * <p>Owns the tables {@code agreement_proposal}, {@code agreement}, {@code agreement_end}, {@code agreement_absence},
 * {@code agreement_reminder} and {@code agreement_gap}; all but the last reach a person through their conversation and go with it.
 * Listens to {@link nl.buurtkanaal.conversation.ConversationLeft}, {@link nl.buurtkanaal.person.PersonBlocked} and
 * {@link nl.buurtkanaal.person.BanChanged}: what two people agreed ends with what they have to do with one another. Publishes nothing.
 */
package nl.buurtkanaal.agreement;
