/**
 * The poster of a kern with what neighbours ask, to hang at the baker's: titles and codes, never a name, and strips to tear off with the
 * number of the buurtverbinder. Quiet requests and orange ones are left out. And the list of where posters hang and when somebody last
 * looked.
 *
 * <p>Owns the table {@code poster_spot}. No events.
 */
package nl.buurtkanaal.desk.poster;
