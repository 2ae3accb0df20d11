/**
 * Spreekuren: at the same time, in a place in the own kern, someone sits ready who knows the way. When each takes place, what is different
 * this time and why, and which one is near.
 *
 * <p>A rhythm (RFC 5545) gives dates, a Spreekuur the time of day on the wall clock of Europe/Amsterdam, and an exception what is different
 * on one date. All dates of an edition are kept in memory for some seconds, so that asking for the next one costs no query and a change is
 * on every page of every node within a minute.
 *
 * <p>Editors keep all of their edition, buurtverbinders those of their kernen ({@link nl.buurtkanaal.spreekuur.SpreekuurRights}): at
 * {@code /{editie}/beheer/spreekuren}, with one screen to say that a date is off. Each wording is kept as a version, with who
 * and when and a way back. In the sub-packages: {@code follower} (who hears of it by mail), {@code feed} (calendars), {@code poster} (to
 * print), {@code visit} (how many came).
 *
 * <p>Words: Spreekuur, rhythm, occurrence (one time that it takes place), exception. Tables: {@code spreekuur},
 * {@code spreekuur_exception}, {@code spreekuur_holiday}, {@code spreekuur_version}. Events out:
 * {@link nl.buurtkanaal.spreekuur.OccurrenceChanged}.
 */
package nl.buurtkanaal.spreekuur;
