/**
 * What the desk of an edition often says to writers: in its own order, with words that are filled in (title, name, kern, next spreekuur)
 * and with what else happens. The ones that we ship stand in {@code resources/desk/standard-answers.json}; an edition that changes one has
 * its own from then on.
 *
 * <p>Owns the table {@code standard_answer}. No events.
 */
package nl.buurtkanaal.desk.answer;
