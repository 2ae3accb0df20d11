/**
 * The poster of a week for one kern, to print on A4 or A5 and hang at the baker's: when someone sits there this week, what is off, the
 * phone line, and a code that leads to the kern's own page. That address is stable, so an old poster still leads to what is true now. No
 * tables, no events.
 */
package nl.buurtkanaal.spreekuur.poster;
