/**
 * Followers of a spreekuur: who hears by mail when a date is off, moved or extra. With an account by one button, without one by an address
 * that is confirmed on a page from a mail. Each mail ends it with one button, or with the mail program's own (RFC 8058).
 *
 * <p>Mails wait five minutes, so that a mistake that is taken back at once reaches nobody; what is no longer true when they go out is
 * dropped.
 *
 * <p>Tables: {@code spreekuur_follower}. Events in: {@link nl.buurtkanaal.spreekuur.OccurrenceChanged}.
 */
package nl.buurtkanaal.spreekuur.follower;
