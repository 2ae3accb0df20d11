/**
 * Spreekuren: at the same time, in a place in the own kern, someone sits ready who knows the way. When each takes place, what is different this
 * time and why, and which one is near.
 *
 * <p>A rhythm (RFC 5545) gives dates, a Spreekuur the time of day on the wall clock of Europe/Amsterdam, and an exception what is different on one
 * date. All dates of an edition are kept in memory for some seconds, so that asking for the next one costs no query and a change is on every page
 * of every node within a minute.
 *
 * <p>Words: Spreekuur, rhythm, occurrence (one time that it takes place), exception. Tables: {@code spreekuur}, {@code spreekuur_exception},
 * {@code spreekuur_holiday}. Events: none.
 */
package nl.buurtkanaal.spreekuur;
