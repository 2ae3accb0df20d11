/**
 * How many people come to a spreekuur: one number for each time, counted by who sits there. Nobody is named, and the public never sees a
 * number. When it becomes quiet the editors of the edition hear so, once a season: see {@link nl.buurtkanaal.spreekuur.visit.Quiet}.
 *
 * <p>Tables: {@code spreekuur_visit}, {@code spreekuur_quiet}. No events.
 */
package nl.buurtkanaal.spreekuur.visit;
