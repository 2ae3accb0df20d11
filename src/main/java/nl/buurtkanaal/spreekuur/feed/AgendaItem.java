package nl.buurtkanaal.spreekuur.feed;

import io.micronaut.core.annotation.Nullable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.stream.Stream;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.RRule;
import net.fortuna.ical4j.model.property.RecurrenceId;
import nl.buurtkanaal.platform.time.Time;
import nl.buurtkanaal.platform.views.Messages;
import nl.buurtkanaal.spreekuur.Rhythm;

/**
 * Something in a calendar of which only the beginning is known: once, or by a rule.
 *
 * @param uid       stable, and unique in the world
 * @param version   grows with each change
 * @param on        the day, or the first one of the rule
 * @param at        wall time in Europe/Amsterdam
 * @param rule      null for once
 * @param until     the last day of the rule, or null
 * @param cancelled days that are off
 * @param path      of its page, from the edition on
 */
public record AgendaItem(String uid, Instant changedAt, int version, LocalDate on, LocalTime at, @Nullable String rule,
                         @Nullable LocalDate until, List<LocalDate> cancelled, String title, String location, String text, String category,
                         String path) {

    private static final int YEARS_AHEAD = 1;

    /** From a day on: the rule or the one date, and each day that is off. Empty when all of it is over. */
    List<VEvent> events(String address, LocalDate from) {
        if (rule == null) {
            return on.isBefore(from) ? List.of() : List.of(cancelled.contains(on) ? off(event(address, on)) : goesOn(event(address, on)));
        }
        var dates = new Rhythm(rule, on, null, until).dates(from, from.plusYears(YEARS_AHEAD));
        if (dates.isEmpty()) {
            return List.of();
        }
        var series = event(address, dates.get(0));
        series.add(new RRule<ZonedDateTime>(EventFields.rule(rule, until)));
        var overrides = cancelled.stream().filter(dates::contains).sorted().map(day -> {
            var one = event(address, day);
            one.add(new RecurrenceId<>(start(day)));
            return off(one);
        });
        return Stream.concat(Stream.of(goesOn(series)), overrides).toList();
    }

    private VEvent event(String address, LocalDate day) {
        return EventFields.event(uid, changedAt, version, start(day), location, address + path, category);
    }

    private VEvent goesOn(VEvent event) {
        return EventFields.told(event, title, "CONFIRMED", Stream.of(text, event.getUrl().getValue()));
    }

    private VEvent off(VEvent event) {
        return EventFields.told(event, Messages.get("feed.cancelled", title), "CANCELLED", Stream.of(text, event.getUrl().getValue()));
    }

    private ZonedDateTime start(LocalDate day) {
        return day.atTime(at).atZone(Time.ZONE);
    }
}
