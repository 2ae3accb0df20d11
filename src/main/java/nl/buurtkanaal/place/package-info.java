/**
 * Places in the kernen where people can walk in: a buurthuis, a library, a dorpshuis. Some are an ontmoetingsplek, a known and safe place
 * for the first meeting of two people; in some a spreekuur is held or an organisation of the sociale kaart has its desk. Editors of an
 * edition keep them. {@link nl.buurtkanaal.place.OpeningHours} reads hours as people write them.
 *
 * <p>Words: Place, meeting place (ontmoetingsplek). Tables: {@code place}. Events: none.
 */
package nl.buurtkanaal.place;
