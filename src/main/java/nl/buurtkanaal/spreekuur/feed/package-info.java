/**
 * Calendar feeds (RFC 5545): of an edition, a kern and one spreekuur, to subscribe to. {@code ical4j} writes, {@code lib-recur} expanded
 * the occurrences that are written; a test holds the two against each other.
 *
 * <p>How a date that differs is told, so that the calendars of residents understand it:
 * <ul>
 * <li>cancelled: an override with {@code STATUS:CANCELLED} and "VERVALT" in its title, since many programs show no status, and a date that
 * silently     disappears is not noticed by who knew it;
 * <li>moved: an override at its new moment;
 * <li>a holiday: {@code EXDATE}. It was never announced, so nothing is taken away;
 * <li>extra: an event of its own. {@code RDATE} can give no other time or place, and Outlook leaves it out.
 * </ul>
 *
 * <p>No {@code METHOD}: with PUBLISH, RFC 5546 wants an organiser with an address, and Outlook then shows each date as an invitation.
 *
 * <p>A feed begins on the first day of the month before, so that its start changes once a month only. Its events are rewritten whole; what
 * changed counts in {@code SEQUENCE}. No tables, no events.
 */
package nl.buurtkanaal.spreekuur.feed;
