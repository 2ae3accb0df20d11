/**
 * Time: instants from the one clock, and the days and hours of Europe/Amsterdam in which people read them. Tables: none.
 */
package nl.buurtkanaal.platform.time;
