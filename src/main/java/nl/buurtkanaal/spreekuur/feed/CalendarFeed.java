package nl.buurtkanaal.spreekuur.feed;

import io.micronaut.core.annotation.Nullable;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.ParameterList;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.parameter.Value;
import net.fortuna.ical4j.model.property.CalScale;
import net.fortuna.ical4j.model.property.Name;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.RefreshInterval;
import net.fortuna.ical4j.model.property.Version;
import net.fortuna.ical4j.model.property.XProperty;
import nl.buurtkanaal.spreekuur.Occurrence;
import nl.buurtkanaal.spreekuur.Spreekuur;

/** Writes Spreekuren as a calendar. Pure: the same Spreekuren give the same bytes, whenever they are asked for within a month. */
final class CalendarFeed {

    private static final Duration ASK_AGAIN = Duration.ofHours(12);

    private final String address;
    private final @Nullable String phone;

    /** @param address what the links begin with, with the slug of the edition: {@code https://buurtkanaal.example/brummen} */
    CalendarFeed(String address, @Nullable String phone) {
        this.address = address;
        this.phone = phone;
    }

    /**
     * The calendar as it goes over the wire.
     *
     * @param name what a calendar program shows
     * @param from the first day that it knows of
     */
    byte[] write(String name, List<Planned> planned, LocalDate from) {
        return write(name, planned, List.of(), from);
    }

    /** The same with what else there is. */
    byte[] write(String name, List<Planned> planned, List<AgendaItem> items, LocalDate from) {
        var none = new ParameterList(List.of());
        var calendar = new Calendar();
        calendar.add(new ProdId("-//Buurtkanaal//Spreekuren//NL"));
        calendar.add(new Version(none, Version.VALUE_2_0));
        calendar.add(new CalScale(CalScale.VALUE_GREGORIAN));
        calendar.add(new Name(none, name));
        calendar.add(new XProperty("X-WR-CALNAME", name));
        calendar.add(new XProperty("X-WR-TIMEZONE", AmsterdamZone.ID));
        calendar.add(new RefreshInterval(new ParameterList(List.of(Value.DURATION)), ASK_AGAIN));
        calendar.add(new XProperty("X-PUBLISHED-TTL", ASK_AGAIN.toString()));
        calendar.add(AmsterdamZone.component());
        planned.forEach(one -> events(one, from).forEach(calendar::add));
        items.forEach(item -> item.events(address, from).forEach(calendar::add));
        return FoldedLines.of(calendar.toString());
    }

    private List<VEvent> events(Planned planned, LocalDate from) {
        var spreekuur = planned.spreekuur();
        var event = new FeedEvent(spreekuur, address + "/spreekuren/" + spreekuur.slug(), phone);
        var series = FeedSeries.of(spreekuur, planned.occurrences(), from);
        var events = new ArrayList<VEvent>();
        series.start().ifPresent(start -> {
            events.add(event.rule(start, series.skipped()));
            series.changed().forEach(occurrence -> events.add(event.override(occurrence)));
        });
        series.alone().forEach(occurrence -> events.add(event.alone(occurrence)));
        return events;
    }

    /**
     * A Spreekuur and its occurrences from the first day of the feed on.
     *
     * @param occurrences cancelled, moved and closed ones included
     */
    record Planned(Spreekuur spreekuur, List<Occurrence> occurrences) {
    }
}
