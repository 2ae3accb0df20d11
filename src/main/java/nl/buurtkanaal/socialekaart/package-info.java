/**
 * The sociale kaart ("Hulp bij u in de buurt"): what organisations do for residents of an edition, under ten headings, with the first name of
 * someone one can meet, and since when nobody checked whether it is still right.
 *
 * <p>An entry serves named kernen or the whole edition, stands in leefring 3 (for everybody) or 4 (after a decision of the gemeente), and is shown
 * when it is published. Lists stand in the order of the leefringen, then by name.
 *
 * <p>Words: SocialeKaartEntry, rubriek, leefring. Tables: {@code organisation}, {@code socialekaart_entry}, {@code socialekaart_entry_domain},
 * {@code socialekaart_entry_kern}. Events: none. {@link nl.buurtkanaal.socialekaart.LiveMoments} is answered by {@code spreekuur}.
 */
package nl.buurtkanaal.socialekaart;
