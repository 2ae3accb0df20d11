/**
 * Complaints that reached the independent person of an edition. An administrator notes each with a day and what it was about, and
 * whether it is settled; no names and no words, so that the yearly figures can count them.
 *
 * <p>Owns the table {@code complaint}. No events.
 */
package nl.buurtkanaal.moderation.complaint;
