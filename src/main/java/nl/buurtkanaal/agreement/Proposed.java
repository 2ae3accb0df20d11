package nl.buurtkanaal.agreement;

import io.micronaut.core.annotation.Nullable;

/**
 * What somebody proposes: when, and where.
 *
 * @param placeId    an ontmoetingsplek; null when it is somewhere else
 * @param placeWords where else, in their own words; null when that is left open
 */
record Proposed(Meeting meeting, @Nullable Long placeId, @Nullable String placeWords) {

    /** Ten past nine is {@code 09:10}. */
    @Nullable String wallTime() {
        return meeting.at() == null ? null : meeting.at().toString();
    }

    @Override
    public String toString() {
        return "Proposed[" + meeting + "]";
    }
}
