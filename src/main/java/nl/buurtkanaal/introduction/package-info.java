/**
 * Bringing an offer and a request together: who fits a post, in which order, and why.
 *
 * <p>{@link nl.buurtkanaal.introduction.Ranking} is the rule, with all weights in one place; {@link nl.buurtkanaal.introduction.Matches} finds
 * the posts that it ranks. For residents: "Woont in Hall, 12 minuten fietsen. Kan op dinsdagochtend."
 *
 * <p>Owns no tables yet; reads {@code help_post}, {@code kern_neighbour}, {@code conversation}, {@code person} and {@code person_block}. No
 * events.
 */
package nl.buurtkanaal.introduction;
