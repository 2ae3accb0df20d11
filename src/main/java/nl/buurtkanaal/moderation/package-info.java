/**
 * What is checked before it appears. A feature opens a case with its reasons; the buurtverbinders of the kern see it, after twelve hours
 * who stands in for them, after a day the whole desk of the edition. One decides, once, and never on an own item.
 *
 * <p>Owns the tables {@code moderation_case}, {@code moderation_act}, {@code moderation_question}, {@code moderation_transfer},
 * {@code desk_hold} and {@code desk_handover}. Publishes {@link nl.buurtkanaal.moderation.ModerationDecided} within the decision's
 * transaction, so that a post is published with it or not at all; {@link nl.buurtkanaal.moderation.ModerationLate} when a day was not
 * enough; {@link nl.buurtkanaal.moderation.QuestionAsked} and {@link nl.buurtkanaal.moderation.ModerationUndone}. Knows ids only: what a
 * case looks like, the features say that own it.
 *
 * <p>What waits at the desk comes from one {@link nl.buurtkanaal.moderation.DeskSource} bean per kind of work, all asked in one question
 * ({@link nl.buurtkanaal.moderation.DeskRows}), and from the posts to check; who sits there, and for which kernen, from
 * {@link nl.buurtkanaal.moderation.DeskSeats}.
 */
package nl.buurtkanaal.moderation;
