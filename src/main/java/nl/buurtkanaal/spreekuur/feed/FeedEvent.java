package nl.buurtkanaal.spreekuur.feed;

import io.micronaut.core.annotation.Nullable;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.fortuna.ical4j.model.DateList;
import net.fortuna.ical4j.model.ParameterList;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.parameter.TzId;
import net.fortuna.ical4j.model.property.Categories;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.ExDate;
import net.fortuna.ical4j.model.property.LastModified;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.RRule;
import net.fortuna.ical4j.model.property.RecurrenceId;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Status;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Transp;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.Url;
import nl.buurtkanaal.place.Place;
import nl.buurtkanaal.platform.time.Time;
import nl.buurtkanaal.platform.views.Messages;
import nl.buurtkanaal.spreekuur.Occurrence;
import nl.buurtkanaal.spreekuur.Spreekuur;

/** The events of one Spreekuur: its rule, what differs from it, and what stands alone. Times are wall times in Europe/Amsterdam. */
final class FeedEvent {

    private static final DateTimeFormatter UTC = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(java.time.ZoneOffset.UTC);

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
        event.add(new RRule<ZonedDateTime>(rule()));
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

    /** RFC 5545 wants UNTIL in UTC where the start names a zone (3.3.10). That a week begins on Monday is said, since some programs take Sunday. */
    private String rule() {
        var rule = spreekuur.rhythm().rule();
        var until = spreekuur.rhythm().until();
        return rule + (rule.contains("WKST=") ? "" : ";WKST=MO")
            + (until == null ? "" : ";UNTIL=" + UTC.format(until.atTime(LocalTime.of(23, 59, 59)).atZone(Time.ZONE)));
    }

    private VEvent event(String uid, Occurrence occurrence) {
        return event(uid, occurrence.start().atZone(Time.ZONE), occurrence.end().atZone(Time.ZONE), occurrence.place(), occurrence.kern().name());
    }

    private VEvent event(String uid, ZonedDateTime start, ZonedDateTime end, Place place, String kern) {
        Instant changedAt = spreekuur.changedAt();
        var event = new VEvent(false);
        event.add(new Uid(uid));
        event.add(new DtStamp(changedAt));
        event.add(new LastModified(changedAt));
        event.add(new Sequence(spreekuur.version()));
        event.add(new DtStart<>(start));
        event.add(new DtEnd<>(end));
        event.add(new Location(Stream.of(place.name(), place.street(), kern).filter(part -> part != null && !part.isBlank())
            .collect(Collectors.joining(", "))));
        event.add(new Url(URI.create(url)));
        event.add(new Categories(Messages.get("feed.category")));
        // nobody is busy because a spreekuur is on
        event.add(new Transp(Transp.VALUE_TRANSPARENT));
        return event;
    }

    private VEvent told(VEvent event, Occurrence occurrence) {
        return occurrence.cancelled() ? told(event, Messages.get("feed.cancelled", spreekuur.title()), occurrence.reason(), "CANCELLED")
            : told(event, spreekuur.title(), occurrence.reason(), "CONFIRMED");
    }

    private VEvent told(VEvent event, String title, @Nullable String reason, String status) {
        event.add(new Summary(title));
        event.add(new Status(status));
        var bring = spreekuur.bring().isEmpty() ? null : Messages.get("feed.bring", String.join(", ", spreekuur.bring()));
        var call = phone == null ? null : Messages.get("feed.phone", phone);
        event.add(new Description(Stream.of(reason, spreekuur.who(), bring, call, url).filter(line -> line != null && !line.isBlank())
            .map(line -> line.replace("\r", "")).collect(Collectors.joining("\n"))));
        return event;
    }
}
