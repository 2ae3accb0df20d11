package nl.buurtkanaal.spreekuur;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.buurtkanaal.kern.Kernen;
import nl.buurtkanaal.place.Place;
import nl.buurtkanaal.place.Places;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes the Timetable of an edition from its rows: four questions to the database. */
@Singleton
class TimetableReader {
    private static final Logger LOG = LoggerFactory.getLogger(TimetableReader.class);

    private final SpreekuurRepository spreekuren;
    private final Places places;
    private final Kernen kernen;
    private final HolidayChoices holidays;

    TimetableReader(SpreekuurRepository spreekuren, Places places, Kernen kernen, HolidayChoices holidays) {
        this.spreekuren = spreekuren;
        this.places = places;
        this.kernen = kernen;
        this.holidays = holidays;
    }

    Timetable read(long editionId, LocalDate today) {
        var rows = spreekuren.published(editionId);
        var exceptions = spreekuren.exceptionsFrom(editionId, today.minusDays(Timetable.DAYS_BACK));
        var found = places.withIds(placeIds(rows, exceptions));
        var known = rows.stream().flatMap(row -> spreekuur(row, found).stream()).toList();
        return new Timetable(today, known, bySpreekuur(exceptions, found), holidays.closed(editionId));
    }

    private static Set<Long> placeIds(List<SpreekuurRow> rows, List<ExceptionRow> exceptions) {
        var ids = new HashSet<Long>();
        rows.forEach(row -> ids.add(row.placeId()));
        exceptions.stream().filter(row -> row.newPlaceId() != null).forEach(row -> ids.add(row.newPlaceId()));
        return ids;
    }

    /** One row that cannot be read leaves its page empty, and the others standing. */
    private Optional<Spreekuur> spreekuur(SpreekuurRow row, Map<Long, Place> found) {
        try {
            var place = found.get(row.placeId());
            return Optional.of(new Spreekuur(row.id(), row.uuid(), row.editionId(), row.slug(), row.title(), kernen.byId(row.kernId()),
                place, kernen.byId(place.kernId()), Rhythm.of(row.rrule(), row.firstOn(), row.seasonFrom(), row.seasonUntil()),
                row.startsAt(), Duration.ofMinutes(row.minutes()), row.holidaysClosed(), row.who(), row.bring().lines()
                    .filter(line -> !line.isBlank()).toList(),
                row.wheelchair(), row.appointment(), row.version(), row.updatedAt(), row.organisationId()));
        } catch (IllegalArgumentException e) {
            LOG.error("Spreekuur {} is left out: {}", row.uuid(), e.getMessage());
            return Optional.empty();
        }
    }

    private Map<Long, List<DateException>> bySpreekuur(List<ExceptionRow> rows, Map<Long, Place> found) {
        var bySpreekuur = new HashMap<Long, List<DateException>>();
        for (var row : rows) {
            var place = row.newPlaceId() == null ? null : found.get(row.newPlaceId());
            bySpreekuur.computeIfAbsent(row.spreekuurId(), id -> new ArrayList<>())
                .add(new DateException(row.uuid(), row.occursOn(), row.extra(), row.kind(),
                row.newOn(), row.newStart(), row.newMinutes() == null ? null : Duration.ofMinutes(row.newMinutes()), place,
                place == null ? null : kernen.byId(place.kernId()), row.reason()));
        }
        return bySpreekuur;
    }
}
