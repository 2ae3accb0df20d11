package nl.buurtkanaal.spreekuur;

import io.micronaut.core.annotation.Nullable;
import java.time.DayOfWeek;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.buurtkanaal.edition.Edition;
import nl.buurtkanaal.place.Place;
import nl.buurtkanaal.platform.time.Time;

/** A Spreekuur in the words of schema.org: an Event with its next date, the Schedule by which it repeats, and what differs. Pure. */
final class SpreekuurStructure {

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm:ss");

    private SpreekuurStructure() {
    }

    /**
     * Null when it does not take place any more: an event needs a date.
     *
     * @param upcoming cancelled ones included
     */
    @Nullable
    static Map<String, Object> of(Spreekuur spreekuur, @Nullable Occurrence next, List<Occurrence> upcoming, Edition edition) {
        var shown = next != null ? next : upcoming.stream().findFirst().orElse(null);
        if (shown == null) {
            return null;
        }
        var event = new LinkedHashMap<String, Object>();
        event.put("@context", "https://schema.org");
        event.putAll(event(shown, edition));
        event.put("eventSchedule", schedule(spreekuur, upcoming));
        var others = upcoming.stream().filter(one -> !one.movedAway() && one.change() != null && !one.key().equals(shown.key()))
            .map(one -> event(one, edition)).toList();
        event.put("subEvent", others.isEmpty() ? null : others);
        return event;
    }

    /** One occurrence, with what is different about it. */
    private static Map<String, Object> event(Occurrence one, Edition edition) {
        var event = new LinkedHashMap<String, Object>();
        event.put("@type", "Event");
        event.put("name", one.spreekuur().title());
        event.put("description", one.spreekuur().who());
        event.put("url", edition.link("/" + edition.slug() + "/spreekuren/" + one.spreekuur().slug()));
        event.put("startDate", moment(one.start().atZone(Time.ZONE).toOffsetDateTime()));
        event.put("endDate", moment(one.end().atZone(Time.ZONE).toOffsetDateTime()));
        event.put("eventStatus", "https://schema.org/" + status(one));
        event.put("previousStartDate", one.movedHere() && one.otherDate() != null ? one.otherDate().toString() : null);
        event.put("eventAttendanceMode", "https://schema.org/OfflineEventAttendanceMode");
        event.put("isAccessibleForFree", true);
        event.put("location", location(one.place(), one.kern().name()));
        event.put("organizer", Map.of("@type", "Organization", "name", edition.name(), "url", edition.link("/" + edition.slug())));
        return event;
    }

    private static String status(Occurrence one) {
        return !one.goesOn() ? "EventCancelled" : one.movedHere() && one.otherDate() != null ? "EventRescheduled" : "EventScheduled";
    }

    private static Map<String, Object> location(Place place, String kern) {
        var address = new LinkedHashMap<String, Object>();
        address.put("@type", "PostalAddress");
        address.put("streetAddress", place.street());
        address.put("postalCode", place.postcode());
        address.put("addressLocality", kern);
        address.put("addressCountry", "NL");
        return Map.of("@type", "Place", "name", place.name(), "address", address);
    }

    /** Null for a rhythm that schema.org has no words for. */
    @Nullable
    private static Map<String, Object> schedule(Spreekuur spreekuur, List<Occurrence> upcoming) {
        return RhythmChoice.of(spreekuur.rhythm()).map(choice -> {
            var schedule = new LinkedHashMap<String, Object>();
            schedule.put("@type", "Schedule");
            schedule.put("repeatFrequency", switch (choice.often()) {
                case WEEKLY -> "P1W";
                case BIWEEKLY -> "P2W";
                case MONTHLY -> "P1M";
            });
            schedule.put("byDay", choice.days().stream().map(RhythmChoice::dayOfWeek).map(SpreekuurStructure::day).toList());
            schedule.put("byMonthWeek", choice.weeks().isEmpty() ? null : choice.weeks().stream().map(Integer::valueOf).toList());
            schedule.put("startTime", CLOCK.format(spreekuur.startsAt()));
            schedule.put("endTime", CLOCK.format(spreekuur.endsAt()));
            schedule.put("startDate", spreekuur.rhythm().from() == null ? spreekuur.rhythm().first() : spreekuur.rhythm().from());
            schedule.put("endDate", spreekuur.rhythm().until());
            schedule.put("scheduleTimezone", Time.ZONE.getId());
            var off = upcoming.stream().filter(occurrence -> !occurrence.goesOn()).map(occurrence -> occurrence.key().date().toString())
                .distinct().toList();
            schedule.put("exceptDate", off.isEmpty() ? null : off);
            return (Map<String, Object>) schedule;
        }).orElse(null);
    }

    private static String day(DayOfWeek day) {
        return "https://schema.org/" + day.getDisplayName(TextStyle.FULL, Locale.ENGLISH);
    }

    private static String moment(OffsetDateTime moment) {
        return moment.format(DateTimeFormatter.ISO_OFFSET_DATE_TIME);
    }
}
