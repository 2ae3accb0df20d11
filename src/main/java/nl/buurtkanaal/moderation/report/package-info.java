/**
 * Melden: anybody says that something is not right, with a post, a message, an entry of the sociale kaart, or with who wrote it. A receipt
 * at once, a promise in office hours, one decision with reasons to both sides, and an objection that somebody else decides on for good.
 *
 * <p>A feature takes part with one {@link nl.buurtkanaal.moderation.report.Reportable}: it says what a visitor pressed on and who wrote it.
 * The words travel with the report as a copy. More of a conversation is read by two people of the desk together, for 24 hours
 * ({@link nl.buurtkanaal.moderation.report.Openings}), and both sides of that conversation are told.
 *
 * <p>Owns the tables {@code report}, {@code report_decision}, {@code report_objection}, {@code report_opening} and {@code report_sentence}.
 * Publishes {@link nl.buurtkanaal.moderation.report.ReportDecided} and {@link nl.buurtkanaal.moderation.report.ConversationOpened} within
 * the transaction of the act, so that words go out of sight with the decision or not at all.
 */
package nl.buurtkanaal.moderation.report;
