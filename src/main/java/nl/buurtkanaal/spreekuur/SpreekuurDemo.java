package nl.buurtkanaal.spreekuur;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import nl.buurtkanaal.edition.Edition;
import nl.buurtkanaal.edition.Editions;
import nl.buurtkanaal.place.Places;
import nl.buurtkanaal.platform.database.DemoFiles;
import nl.buurtkanaal.platform.database.DemoPart;
import nl.buurtkanaal.platform.database.OfDemo;
import nl.buurtkanaal.platform.time.Time;

/** The invented spreekuren of the demo, some of them cancelled or moved in the weeks to come. */
@Singleton
@OfDemo
class SpreekuurDemo implements DemoPart {
    private static final int ORDER = 32;
    private static final int A_YEAR = 366;

    private final SpreekuurRepository spreekuren;
    private final ExceptionRepository exceptions;
    private final Places places;
    private final Editions editions;
    private final Spreekuren kept;
    private final DemoFiles files;
    private final Clock clock;

    SpreekuurDemo(SpreekuurRepository spreekuren, ExceptionRepository exceptions, Places places, Editions editions, Spreekuren kept,
                  DemoFiles files, Clock clock) {
        this.spreekuren = spreekuren;
        this.exceptions = exceptions;
        this.places = places;
        this.editions = editions;
        this.kept = kept;
        this.files = files;
        this.clock = clock;
    }

    @Override
    public int order() {
        return ORDER;
    }

    /** Those of the editions that are open. */
    @Override
    public void load(Instant now) {
        file().spreekuren().forEach(spreekuur -> editions.bySlug(spreekuur.edition()).ifPresent(edition -> {
            var id = save(spreekuur, edition, now);
            saveExceptions(spreekuur, id, now);
            kept.forget(edition.id());
        }));
    }

    /**
     * A rule stays; what is cancelled or moved is counted from today again, since a date that moved by some days is no date of its rule.
     */
    @Override
    public void shift(long days) {
        file().spreekuren().forEach(spreekuur -> editions.bySlug(spreekuur.edition()).ifPresent(edition -> {
            spreekuur.exceptions().forEach(exception -> exceptions.deleteByUuid(uuid(spreekuur, exception)));
            var id = exceptions.spreekuurId(spreekuur.uuid());
            if (id != 0) {
                saveExceptions(spreekuur, id, clock.instant());
            }
            kept.forget(edition.id());
        }));
    }

    private long save(SpreekuurJson json, Edition edition, Instant now) {
        var rhythm = Rhythm.of(json.rrule(), json.dtstart(), null, null);
        return spreekuren.save(new SpreekuurRow(null, json.uuid(), edition.id(), json.slug(), null, edition.kern(json.kern()).id(),
            places.bySlug(edition.id(), json.place()).orElseThrow().id(), json.title(), rhythm.rule(), rhythm.first(),
            LocalTime.parse(json.startTime()), json.durationMinutes(), null, null, json.holidaysClosed(), json.who(),
            String.join("\n", json.bring()), json.wheelchair(), json.appointment(), SpreekuurRow.Status.PUBLISHED, now, now, 1)).id();
    }

    /** Not where a visitor of the demo changed that date already. */
    private void saveExceptions(SpreekuurJson json, long spreekuurId, Instant now) {
        var today = LocalDate.ofInstant(now, Time.ZONE);
        var start = LocalTime.parse(json.startTime());
        var dates = Rhythm.of(json.rrule(), json.dtstart(), null, null).dates(today, today.plusDays(A_YEAR)).stream()
            .filter(date -> date.atTime(start).atZone(Time.ZONE).toInstant().isAfter(now)).toList();
        for (var exception : json.exceptions()) {
            if (exception.kind() == DateException.Kind.EXTRA) {
                saveExtra(json, exception, spreekuurId, today, now);
                continue;
            }
            var on = dates.get(exception.occurrenceIndexFromNow());
            if (!exceptions.existsOn(spreekuurId, on)) {
                exceptions.save(new ExceptionRow(null, uuid(json, exception), spreekuurId, on, false, exception.kind(),
                    exception.kind() == DateException.Kind.MOVED ? on.plusDays(exception.movedDays()) : null,
                    exception.movedStartTime() == null ? null : LocalTime.parse(exception.movedStartTime()), null, null, exception.reason(),
                    null, now, 1));
            }
        }
    }

    /** Never on a Sunday. */
    private void saveExtra(SpreekuurJson json, ExceptionJson exception, long spreekuurId, LocalDate today, Instant now) {
        var day = today.plusDays(exception.movedDays());
        var on = day.getDayOfWeek() == DayOfWeek.SUNDAY ? day.plusDays(1) : day;
        if (exceptions.of(spreekuurId, on, true).isEmpty()) {
            exceptions.save(new ExceptionRow(null, uuid(json, exception), spreekuurId, on, true, DateException.Kind.EXTRA, null,
                LocalTime.parse(exception.movedStartTime()), json.durationMinutes(), null, exception.reason(), null, now, 1));
        }
    }

    /** The same at every load. */
    private static String uuid(SpreekuurJson spreekuur, ExceptionJson exception) {
        return UUID.nameUUIDFromBytes((spreekuur.uuid() + exception.occurrenceIndexFromNow()
            + (exception.kind() == DateException.Kind.EXTRA ? "extra" : "")).getBytes(StandardCharsets.UTF_8)).toString();
    }

    private SpreekuurFile file() {
        return files.read("spreekuren.json", SpreekuurFile.class);
    }

    @Serdeable
    record SpreekuurFile(List<SpreekuurJson> spreekuren) {
    }

    @Serdeable
    record SpreekuurJson(String uuid, String slug, String edition, String kern, String place, String title, String rrule, LocalDate dtstart,
                         String startTime, int durationMinutes, String who, List<String> bring, boolean wheelchair, boolean appointment,
                         boolean holidaysClosed, List<ExceptionJson> exceptions) {
    }

    /** @param movedDays of an extra one: days from today; {@code movedStartTime} then is its own */
    @Serdeable
    record ExceptionJson(int occurrenceIndexFromNow, DateException.Kind kind, int movedDays, @Nullable String movedStartTime,
                         String reason) {
    }
}
