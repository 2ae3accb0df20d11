package nl.buurtkanaal.spreekuur;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.buurtkanaal.kern.Kern;
import nl.buurtkanaal.place.Place;
import nl.buurtkanaal.platform.time.Time;

/** Spreekuren and their dates as the tests tell them, without a database. */
abstract class TimetableTest {

    static final Kern HALL = kern(1, "Hall");
    static final Kern OEKEN = kern(2, "Oeken");
    static final Kern EMPE = kern(3, "Empe");
    static final Spreekuur TUESDAY_IN_HALL = spreekuur(11, HALL, "FREQ=WEEKLY;BYDAY=TU", "2026-01-06", "10:00", true);

    static final Set<Holiday> CLOSED =
        EnumSet.copyOf(Arrays.stream(Holiday.values()).filter(Holiday::closedByDefault).toList());

    static String next(Timetable timetable, String wallTime) {
        return timetable.next(11, at(wallTime)).orElseThrow().date().toString();
    }

    static Timetable timetable(String day, List<Spreekuur> spreekuren, DateException... exceptions) {
        return new Timetable(LocalDate.parse(day), spreekuren, exceptions.length == 0 ? Map.of() : Map.of(11L, List.of(exceptions)),
            CLOSED);
    }

    static DateException exception(String on, DateException.Kind kind, String newDate, String newStart, String reason) {
        return new DateException("u", LocalDate.parse(on), false, kind, newDate == null ? null : LocalDate.parse(newDate),
            newStart == null ? null : LocalTime.parse(newStart), null, null, null, reason);
    }

    static Spreekuur spreekuur(long id, Kern kern, String rule, String first, String start, boolean holidaysClosed) {
        return new Spreekuur(id, "uuid-" + id, 1, "slug-" + id, "Spreekuur in " + kern.name(), kern, place(id, kern), kern,
            Rhythm.of(rule, LocalDate.parse(first), null, null), LocalTime.parse(start), Duration.ofHours(1), holidaysClosed, "", List.of(),
            true, false, 1, Instant.EPOCH, null);
    }

    static Place place(long id, Kern kern) {
        return new Place(id, "uuid", 1, "plek-" + id, kern.id(), "Dorpshuis in " + kern.name(), "", "", null, null, true, true, true);
    }

    static Kern kern(long id, String name) {
        return new Kern(id, "GM0213/" + name, name.toLowerCase(), name, name.toLowerCase(), 1, "Brummen", null, 52, 6, false);
    }

    static Instant at(String wallTime) {
        return LocalDateTime.parse(wallTime).atZone(Time.ZONE).toInstant();
    }
}
