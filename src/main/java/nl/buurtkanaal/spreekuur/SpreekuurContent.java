package nl.buurtkanaal.spreekuur;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import nl.buurtkanaal.spreekuur.SpreekuurRow.Status;

/** What somebody decided about a Spreekuur, as it is kept in a version. Its address and its owner never change, so they are not in it. */
@Serdeable
record SpreekuurContent(long kernId, long placeId, String title, String rrule, LocalDate firstOn, LocalTime startsAt, int minutes,
                        @Nullable LocalDate seasonFrom, @Nullable LocalDate seasonUntil, boolean holidaysClosed, String who,
                        @Nullable String bring, boolean wheelchair, boolean appointment, Status status) {

    /** What is empty is left out of the JSON. */
    SpreekuurContent {
        bring = bring == null ? "" : bring;
    }

    static SpreekuurContent of(SpreekuurRow row) {
        return new SpreekuurContent(row.kernId(), row.placeId(), row.title(), row.rrule(), row.firstOn(), row.startsAt(), row.minutes(),
            row.seasonFrom(), row.seasonUntil(), row.holidaysClosed(), row.who(), row.bring(), row.wheelchair(), row.appointment(),
            row.status());
    }

    /** The Spreekuur with this content, changed at a moment. */
    SpreekuurRow in(SpreekuurRow row, Instant now) {
        return new SpreekuurRow(row.id(), row.uuid(), row.editionId(), row.slug(), row.organisationId(), kernId, placeId, title, rrule,
            firstOn, startsAt, minutes, seasonFrom, seasonUntil, holidaysClosed, who, bring, wheelchair, appointment, status,
            row.createdAt(), now, row.version());
    }

    /** The same with another place on the site or off it. */
    SpreekuurContent with(Status other) {
        return new SpreekuurContent(kernId, placeId, title, rrule, firstOn, startsAt, minutes, seasonFrom, seasonUntil, holidaysClosed, who,
            bring, wheelchair, appointment, other);
    }

    /** The same with another who sits there. */
    SpreekuurContent with(String others) {
        return new SpreekuurContent(kernId, placeId, title, rrule, firstOn, startsAt, minutes, seasonFrom, seasonUntil, holidaysClosed,
            others, bring, wheelchair, appointment, status);
    }
}
