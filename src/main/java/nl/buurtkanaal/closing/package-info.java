/**
 * "Is het gelukt?": after the day that two people agreed on, or after seven quiet days without one, whoever was to be helped is asked
 * once, by a mail with a page of buttons; who has no account is called from the desk. Arranged outside the site counts as well as help
 * from here. A thank-you in words reaches the one who helped. No points, no counts that others see, no marks for people.
 *
 * <p>{@link nl.buurtkanaal.closing.QuestionRound} says who is asked and when, {@link nl.buurtkanaal.closing.Closings} takes the answer
 * once, {@link nl.buurtkanaal.closing.Thanks} brings a thank-you. Owns the tables {@code help_outcome} (what was asked and told about a
 * post, without persons; it stays, for the figures) and {@code closing_question} (who was asked; kept twelve months). Reads {@code
 * agreement}, {@code conversation} and {@code message}. Listens to {@link nl.buurtkanaal.help.PostClosed} and {@link
 * nl.buurtkanaal.help.PostReopened}.
 */
package nl.buurtkanaal.closing;
