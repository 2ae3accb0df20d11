package nl.buurtkanaal.agreement;

import io.micronaut.core.annotation.Nullable;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.Temporal;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.DateList;
import net.fortuna.ical4j.model.ParameterList;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.parameter.TzId;
import net.fortuna.ical4j.model.parameter.Value;
import net.fortuna.ical4j.model.property.CalScale;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.ExDate;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.RRule;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.Url;
import net.fortuna.ical4j.model.property.Version;
import nl.buurtkanaal.agreement.Meeting.Rhythm;
import nl.buurtkanaal.platform.views.Messages;
import nl.buurtkanaal.spreekuur.feed.AmsterdamZone;
import nl.buurtkanaal.spreekuur.feed.FoldedLines;

/**
 * An agreement as an iCalendar file (RFC 5545). With a time it is an hour on the wall clock of Europe/Amsterdam; with a part of the day
 * alone
 * it is that day, since a made-up hour would be read as the truth. Pure.
 */
final class CalendarFile {

    private static final Duration LONG = Duration.ofHours(1);

    private CalendarFile() {
    }

    /**
     * @param missed  times of a rhythm that fall away
     * @param other   with whom
     * @param address where; null when nothing was said
     * @param url     of its page
     */
    static byte[] of(Arranged arranged, Collection<LocalDate> missed, String other, @Nullable String address, String url) {
        var none = new ParameterList(List.of());
        var calendar = new Calendar();
        calendar.add(new ProdId("-//Buurtkanaal//Afspraken//NL"));
        calendar.add(new Version(none, Version.VALUE_2_0));
        calendar.add(new CalScale(CalScale.VALUE_GREGORIAN));
        var timed = arranged.meeting().at() != null;
        if (timed) {
            calendar.add(AmsterdamZone.component());
            calendar.add(event(arranged, missed, other, address, url, arranged.meeting()::startsOn,
                start -> new DtEnd<>(start.plus(LONG)), new TzId(AmsterdamZone.ID)));
        } else {
            calendar.add(event(arranged, missed, other, address, url, day -> day, day -> new DtEnd<>(day.plusDays(1)), Value.DATE));
        }
        return FoldedLines.of(calendar.toString());
    }

    private static <T extends Temporal> VEvent event(Arranged arranged, Collection<LocalDate> missed, String other,
        @Nullable String address, String url,
                                                     Function<LocalDate, T> start, Function<T, DtEnd<T>> end,
                                                     net.fortuna.ical4j.model.Parameter kind) {
        var meeting = arranged.meeting();
        var first = start.apply(meeting.firstOn());
        var event = new VEvent(false);
        event.add(new Uid("afspraak-" + arranged.id() + "@" + URI.create(url).getHost()));
        event.add(new DtStamp(arranged.since()));
        event.add(new DtStart<>(first));
        event.add(end.apply(first));
        if (meeting.rhythm().repeats()) {
            event.add(new RRule<T>("FREQ=WEEKLY;INTERVAL=" + (meeting.rhythm() == Rhythm.WEEKLY ? 1 : 2) + ";WKST=MO"));
            if (!missed.isEmpty()) {
                // without the parameter ical4j writes floating dates, which programs then leave out of account
                event.add(new ExDate<>(new ParameterList(List.of(kind)), new DateList<>(missed.stream().sorted().map(start).toList())));
            }
        }
        var summary = Messages.get("agreement.calendar", other);
        event.add(new Summary(meeting.at() == null ? summary + " (" + Messages.get("agreement.part." + meeting.part().name()) + ")"
            : summary));
        if (address != null) {
            event.add(new Location(address));
        }
        event.add(new Url(URI.create(url)));
        return event;
    }
}
