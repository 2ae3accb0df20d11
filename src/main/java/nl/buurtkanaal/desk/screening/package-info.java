/**
 * The word lists of an edition at its desk: for which words a text is looked at, what its writer then reads, and which phrases are fine.
 * Everybody at the desk reads them and may try a sentence, which is kept nowhere; administrators change them. No tables of its own: the
 * words are kept by {@link nl.buurtkanaal.words.Screenings}. No events.
 */
package nl.buurtkanaal.desk.screening;
