package nl.buurtkanaal.spreekuur.feed;

import io.micronaut.core.annotation.Nullable;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.Categories;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.LastModified;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Status;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Transp;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.Url;
import nl.buurtkanaal.platform.time.Time;

/** What every event of a feed holds, whoever it is of. */
final class EventFields {

    private static final DateTimeFormatter UTC = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    private EventFields() {
    }

    static VEvent event(String uid, Instant changedAt, int version, ZonedDateTime start, String location, String url, String category) {
        var event = new VEvent(false);
        event.add(new Uid(uid));
        event.add(new DtStamp(changedAt));
        event.add(new LastModified(changedAt));
        event.add(new Sequence(version));
        event.add(new DtStart<>(start));
        event.add(new Location(location));
        event.add(new Url(URI.create(url)));
        event.add(new Categories(category));
        // nobody is busy because a spreekuur is on
        event.add(new Transp(Transp.VALUE_TRANSPARENT));
        return event;
    }

    /** @param lines blank ones and null are left out */
    static VEvent told(VEvent event, String title, String status, Stream<String> lines) {
        event.add(new Summary(title));
        event.add(new Status(status));
        event.add(new Description(lines.filter(line -> line != null && !line.isBlank()).map(line -> line.replace("\r", ""))
            .collect(Collectors.joining("\n"))));
        return event;
    }

    /**
     * RFC 5545 wants UNTIL in UTC where the start names a zone (3.3.10). That a week begins on Monday is said, since some programs take
     * Sunday.
     */
    static String rule(String rule, @Nullable LocalDate until) {
        return rule + (rule.contains("WKST=") ? "" : ";WKST=MO")
            + (until == null ? "" : ";UNTIL=" + UTC.format(until.atTime(LocalTime.of(23, 59, 59)).atZone(Time.ZONE)));
    }
}
