/**
 * Bringing two people together by hand: a buurtverbinder suggests that an offer fits a request, both decide on a page behind a mail, and
 * only when both say yes a conversation opens. Nobody learns of a no.
 *
 * <p>Owns the tables {@code suggestion} and {@code suggestion_answer}. No events.
 */
package nl.buurtkanaal.desk.broker;
