package nl.buurtkanaal.introduction;

import nl.buurtkanaal.category.DayParts;

/**
 * What two posts have to do with each other, as far as it decides how high the one stands under the other.
 *
 * @param wanted       when the post for which somebody is looked for can; "in overleg" when it names no day-part
 * @param possible     when the other can, likewise
 * @param minutes      by bike between their kernen, 0 within one
 * @param sameCategory false for a sibling category
 * @param timesAsked   how often the other was asked for help in the last thirty days
 * @param weeks        whole weeks that the other post stands on the board
 */
record Fit(DayParts wanted, DayParts possible, int minutes, boolean sameCategory, int timesAsked, int weeks) {

    /** Whether the two can at the same time. */
    enum Moment {
        /** On a day-part that both named. */
        SHARED,
        /** One of the two is "in overleg": it may be, it is not said. */
        OPEN,
        /** Both named day-parts, and share none. */
        NONE
    }

    Moment moment() {
        if (wanted.isOpen() || possible.isOpen()) {
            return Moment.OPEN;
        }
        return wanted.overlaps(possible) ? Moment.SHARED : Moment.NONE;
    }
}
