package nl.buurtkanaal.spreekuur.feed;

import io.micronaut.core.annotation.Nullable;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.fortuna.ical4j.model.DateList;
import net.fortuna.ical4j.model.ParameterList;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.parameter.TzId;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.ExDate;
import net.fortuna.ical4j.model.property.RRule;
import net.fortuna.ical4j.model.property.RecurrenceId;
import nl.buurtkanaal.place.Place;
import nl.buurtkanaal.platform.time.Time;
import nl.buurtkanaal.platform.views.Messages;
import nl.buurtkanaal.spreekuur.Occurrence;
import nl.buurtkanaal.spreekuur.Spreekuur;

/** The events of one Spreekuur: its rule, what differs from it, and what stands alone. Times are wall times in Europe/Amsterdam. */
final class FeedEvent {

    private final Spreekuur spreekuur;
    private final String url;
    private final @Nullable String phone;

    FeedEvent(Spreekuur spreekuur, String url, @Nullable String phone) {
        this.spreekuur = spreekuur;
        this.url = url;
        this.phone = phone;
    }

    /** The series from its first date in the feed on. */
    VEvent rule(LocalDate start, List<LocalDate> skipped) {
        var begins = start.atTime(spreekuur.startsAt()).atZone(Time.ZONE);
        var event = event(spreekuur.uuid(), begins, begins.plus(spreekuur.duration()), spreekuur.place(), spreekuur.placeKern().name());
        event.add(new RRule<ZonedDateTime>(EventFields.rule(spreekuur.rhythm().rule(), spreekuur.rhythm().until())));
        if (!skipped.isEmpty()) {
            var dates = skipped.stream().map(date -> date.atTime(spreekuur.startsAt()).atZone(Time.ZONE)).toList();
            // without the parameter ical4j writes floating dates, which programs then leave out of account
            event.add(new ExDate<>(new ParameterList(List.of(new TzId(AmsterdamZone.ID))), new DateList<>(dates)));
        }
        return told(event, spreekuur.title(), null, "CONFIRMED");
    }

    /** One date of the rule that is off, or at another moment or place. */
    VEvent override(Occurrence occurrence) {
        var event = event(spreekuur.uuid(), occurrence);
        event.add(new RecurrenceId<>(occurrence.key().date().atTime(spreekuur.startsAt()).atZone(Time.ZONE)));
        return told(event, occurrence);
    }

    VEvent alone(Occurrence occurrence) {
        return told(event(occurrence.changeId(), occurrence), occurrence);
    }

    private VEvent event(String uid, Occurrence occurrence) {
        return event(uid, occurrence.start().atZone(Time.ZONE), occurrence.end().atZone(Time.ZONE), occurrence.place(),
            occurrence.kern().name());
    }

    private VEvent event(String uid, ZonedDateTime start, ZonedDateTime end, Place place, String kern) {
        var location = Stream.of(place.name(), place.street(), kern).filter(part -> part != null && !part.isBlank())
            .collect(Collectors.joining(", "));
        var event = EventFields.event(uid, spreekuur.changedAt(), spreekuur.version(), start, location, url, Messages.get("feed.category"));
        event.add(new DtEnd<>(end));
        return event;
    }

    private VEvent told(VEvent event, Occurrence occurrence) {
        return occurrence.cancelled() ? told(event, Messages.get("feed.cancelled", spreekuur.title()), occurrence.reason(), "CANCELLED")
            : told(event, spreekuur.title(), occurrence.reason(), "CONFIRMED");
    }

    private VEvent told(VEvent event, String title, @Nullable String reason, String status) {
        var bring = spreekuur.bring().isEmpty() ? null : Messages.get("feed.bring", String.join(", ", spreekuur.bring()));
        var call = phone == null ? null : Messages.get("feed.phone", phone);
        return EventFields.told(event, title, status, Stream.of(reason, spreekuur.who(), bring, call, url));
    }
}
