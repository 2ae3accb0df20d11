/**
 * The desk of a buurtverbinder: what waits for a look, in one list under four numbers, oldest promise first. Made for one thumb at 360 px
 * and for half an hour a day. An administrator sees the whole edition. The list is composed of the posts to check
 * and of one {@link nl.buurtkanaal.moderation.DeskSource} bean per other kind of work; the acts on a post stand here, calls in
 * {@code phone}, people in {@code people}, standard answers in {@code answer}, word lists in {@code screening}, cover in {@code cover}.
 * Opening an item tells colleagues for a quarter of an hour that one looks at it; every act can be taken back for ten minutes, and so long
 * its mails wait.
 *
 * <p><b>Tasks and taps</b>, from the open list on; words typed and a choice in a list are not taps. One tap for a decision, one for opening
 * the item, one more where words of one's own are wanted.
 * <pre>
 *   let a post through, read in the list            1   Laat door
 *   let through after opening                       2   open, Laat door
 *   in another category                             2   open, (choose), Laat door
 *   send back, with a standard answer               2   open, answer
 *   ask the author, with a standard answer          2   open, answer
 *   let through without number or address           2   open, answer
 *   send back or ask in own words                   3   open, unfold, send
 *   change something small and let through          3   open, unfold, send
 *   hand over to a colleague, or to another kern    3   open, unfold, give
 *   take over what another kern asks                2   open, Dit hoort bij ons
 *   keep it to find out more, let go of it          2   open, Ik zoek dit eerst uit
 *   undo what one just did                          1   Maak ongedaan
 *   "ik ben weg", with the likeliest deputy         2   open the page, Ik ben weg
 *   give everything that waits to a colleague       2   open the page, Geef alles door
 *   decide on a report                              2   open, decide
 *   write down a call that becomes a post           2   open the screen, place it
 * </pre>
 *
 * <p>No tables of its own: posts are decided on through {@link nl.buurtkanaal.moderation.ModerationDesk} and
 * {@link nl.buurtkanaal.moderation.ModerationActs}. No events.
 */
package nl.buurtkanaal.desk;
