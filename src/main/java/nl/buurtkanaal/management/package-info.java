/**
 * Beheer: what an administrator of an edition looks after. Its name, colours and who answers for it; who does what there; how long it takes
 * to ride from kern to kern; what waits for how long; and the book of acts. Everybody reads in that book what was done about themselves.
 *
 * <p>No tables of its own: it shows and changes those of {@code edition}, {@code kern}, {@code person} and {@code audit}, through their
 * verbs. No events.
 */
package nl.buurtkanaal.management;
