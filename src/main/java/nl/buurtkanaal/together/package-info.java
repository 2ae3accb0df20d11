/**
 * Neighbours who do something together: the post is of {@link nl.buurtkanaal.help}, here stands who joins. Whoever has an account joins
 * with one button and leaves with another, until as many joined as the author has room for. Shown names are for the author and for who
 * joins; everybody else reads when and where, and whether there is room. A weekly one repeats by a rule of RFC 5545; its author calls off a
 * single day, which participants read in a mail and see in the calendar of the kern. What is placed in the name of an organisation is
 * found by that as well.
 *
 * <p>Owns together_participant and together_day. Listens to {@link nl.buurtkanaal.help.MeetsChanged} and
 * {@link nl.buurtkanaal.help.PostClosed}. Publishes nothing.
 */
package nl.buurtkanaal.together;
