/**
 * What an edition may say about itself: how many asked, were answered and were helped, by quarter. Counted at night from posts, answers,
 * questions to the wijkteam and visits ({@link nl.buurtkanaal.figures.Counting}), and kept without persons, so that they stay when posts
 * and people go. What is shown keeps nobody recognisable: {@link nl.buurtkanaal.figures.Disclosure} holds the rules.
 *
 * <p>Tables: {@code figure_quarter}, {@code figure_year} (reports, objections and complaints) and {@code figure_wait} (how long people
 * waited, by group of kernen). Reads {@code help_post}, {@code help_post_closure}, {@code help_post_answers}, {@code conversation},
 * {@code agreement}, {@code referral}, {@code spreekuur_visit}, {@code report}, {@code report_objection}, {@code person_objection} and
 * {@code complaint}. No events.
 */
package nl.buurtkanaal.figures;
