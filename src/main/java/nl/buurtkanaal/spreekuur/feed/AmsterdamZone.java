package nl.buurtkanaal.spreekuur.feed;

import java.io.IOException;
import java.io.StringReader;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.component.CalendarComponent;

/**
 * Europe/Amsterdam for a calendar: summer time from the last Sunday of March to that of October, since 1996. Written out here, because the
 * one that ical4j would give is called Europe/Brussels, which no event names, and holds a century of history.
 */
public final class AmsterdamZone {

    public static final String ID = "Europe/Amsterdam";

    private static final String TEXT = """
        BEGIN:VCALENDAR
        PRODID:-//Buurtkanaal//Spreekuren//NL
        VERSION:2.0
        BEGIN:VTIMEZONE
        TZID:Europe/Amsterdam
        BEGIN:DAYLIGHT
        DTSTART:19960331T020000
        TZOFFSETFROM:+0100
        TZOFFSETTO:+0200
        TZNAME:CEST
        RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU
        END:DAYLIGHT
        BEGIN:STANDARD
        DTSTART:19961027T030000
        TZOFFSETFROM:+0200
        TZOFFSETTO:+0100
        TZNAME:CET
        RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU
        END:STANDARD
        END:VTIMEZONE
        END:VCALENDAR
        """;

    private AmsterdamZone() {
    }

    /** Read when the first feed is asked for. */
    public static CalendarComponent component() {
        return Parsed.ZONE;
    }

    private static final class Parsed {

        private static final CalendarComponent ZONE = parse();

        private static CalendarComponent parse() {
            // it would ask tzurl.org for news of the zone
            System.setProperty("net.fortuna.ical4j.timezone.update.enabled", "false");
            try {
                return new CalendarBuilder().build(new StringReader(TEXT.replace("\n", "\r\n"))).getComponents().get(0);
            } catch (IOException | ParserException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
