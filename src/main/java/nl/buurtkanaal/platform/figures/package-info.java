/**
 * What whoever runs the site watches: figures of the whole installation at {@code /prometheus} on the management port, never of a person.
 * Tables: none.
 */
package nl.buurtkanaal.platform.figures;
