/**
 * Bringing people together: who fits a post, in which order and why; and asking those who like to do what a neighbour needs, a few at a
 * time and never more often than they said.
 *
 * <p>{@link nl.buurtkanaal.introduction.Ranking} is the rule of who comes first, with all weights in one place; {@link
 * nl.buurtkanaal.introduction.Matches} finds the posts that it ranks. For residents: "Woont in Hall, 12 minuten fietsen. Kan op
 * dinsdagochtend."
 *
 * <p>Asking: {@link nl.buurtkanaal.introduction.Rounds} says when the next five are asked,
 * {@link nl.buurtkanaal.introduction.NeighbourSearch} finds them, {@link nl.buurtkanaal.introduction.Telling} says when the mail goes out,
 * {@link nl.buurtkanaal.introduction.Answers} takes a yes or a no. An invitation is one row per post and person; who has one may see a
 * quiet request. {@link nl.buurtkanaal.introduction.KernOverview} is the weekly mail of a kern.
 *
 * <p>Owns the tables {@code asking} and {@code invitation}; reads {@code help_post}, {@code willing_category}, {@code kern_neighbour},
 * {@code conversation}, {@code person} and {@code person_block}; notes in {@code willingness} and {@code kern_overview} that a mail went
 * out. Listens to {@link nl.buurtkanaal.help.PostOnView}; publishes nothing.
 */
package nl.buurtkanaal.introduction;
