package nl.buurtkanaal.spreekuur;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.buurtkanaal.kern.Kern;
import nl.buurtkanaal.place.Place;
import nl.buurtkanaal.spreekuur.DateException.Kind;

/** Spreekuren as no editor would think of them, with their occurrences; the same for the same seed. */
public final class RandomSpreekuren {

    private static final List<String> DAYS = RhythmChoice.ALL_DAYS;
    private static final Set<Holiday> CLOSED = EnumSet.copyOf(Arrays.stream(Holiday.values()).filter(Holiday::closedByDefault).toList());

    private final Random random;

    public RandomSpreekuren(long seed) {
        random = new Random(seed);
    }

    /** A Spreekuur and all its occurrences from some weeks before a day till some weeks after another. */
    public record Planned(Spreekuur spreekuur, List<Occurrence> occurrences) {
    }

    public Planned next(LocalDate from, LocalDate until) {
        while (true) {
            var rule = rule();
            var day = from.minusDays(random.nextInt(400) - 100);
            var dates = new Rhythm(rule, day, null, null).dates(day, day.plusYears(3));
            if (!dates.isEmpty()) {
                var spreekuur = spreekuur(rule, dates.get(0), from);
                var expansion = new Expansion(from.minusDays(Timetable.DAYS_BACK), until.plusDays(Timetable.DAYS_BACK), CLOSED);
                return new Planned(spreekuur, expansion.of(spreekuur, exceptions(spreekuur, from, until)));
            }
        }
    }

    private Spreekuur spreekuur(String rule, LocalDate first, LocalDate from) {
        var seasonFrom = random.nextInt(4) == 0 ? from.plusDays(random.nextInt(200) - 50) : null;
        var seasonUntil = random.nextInt(3) == 0 ? from.plusDays(250 + random.nextInt(600)) : null;
        var kern = new Kern(1, "GM0213/hall", "hall", "Hall", "hall", 1, "Brummen", null, 52, 6, false);
        return new Spreekuur(1, uuid(), 1, "hall", "Koffie, taart; en één \"vraag\" " + random.nextInt(100), kern, place(1), kern,
            Rhythm.of(rule, first, seasonFrom, seasonUntil), LocalTime.of(6 + random.nextInt(15), random.nextInt(12) * 5),
            Duration.ofMinutes(15 + random.nextInt(36) * 5), random.nextBoolean(), "Els & Joke", List.of("een pen", "de brief"), true,
            false, random.nextInt(50), Instant.parse("2026-11-20T10:00:00.123456Z"), null);
    }

    private String rule() {
        var interval = random.nextInt(3) == 0 ? ";INTERVAL=" + (2 + random.nextInt(3)) : "";
        return switch (random.nextInt(4)) {
            case 0 -> "FREQ=WEEKLY" + interval + ";BYDAY=" + some(DAYS, 1);
            case 1 -> "FREQ=WEEKLY" + interval + ";BYDAY=" + some(DAYS, 3);
            case 2 -> "FREQ=MONTHLY" + interval + ";BYDAY="
                + Arrays.stream(some(List.of("1", "2", "3", "4", "5", "-1", "-2"), 2).split(","))
                .map(week -> week + DAYS.get(random.nextInt(7))).collect(Collectors.joining(","));
            default -> "FREQ=MONTHLY" + interval + ";BYMONTHDAY=" + some(List.of("1", "2", "15", "28", "29", "30", "31"), 2);
        };
    }

    private String some(List<String> values, int most) {
        var shuffled = new ArrayList<>(values);
        Collections.shuffle(shuffled, random);
        var chosen = shuffled.subList(0, 1 + random.nextInt(most));
        return values.stream().filter(chosen::contains).collect(Collectors.joining(","));
    }

    private List<DateException> exceptions(Spreekuur spreekuur, LocalDate from, LocalDate until) {
        var dates = new ArrayList<>(spreekuur.rhythm().dates(from.minusDays(40), until));
        Collections.shuffle(dates, random);
        var changed = new HashSet<LocalDate>();
        var exceptions = new ArrayList<DateException>();
        dates.stream().limit(random.nextInt(8)).filter(changed::add).forEach(date -> exceptions.add(change(date)));
        IntStream.range(0, random.nextInt(3)).mapToObj(i -> from.plusDays(random.nextInt(700))).distinct()
            .forEach(date -> exceptions.add(extra(date)));
        return exceptions;
    }

    private DateException change(LocalDate date) {
        var moves = random.nextBoolean();
        var newDate = random.nextBoolean() ? date.plusDays(random.nextInt(40) - 20) : null;
        return new DateException(uuid(), date, false, moves ? Kind.MOVED : Kind.CANCELLED, moves || random.nextInt(5) == 0 ? newDate : null,
            random.nextBoolean() ? LocalTime.of(7 + random.nextInt(12), 15) : null, random.nextBoolean() ? Duration.ofMinutes(45) : null,
            null, null, "Omdat; het, zo is.\nTwee regels.");
    }

    private DateException extra(LocalDate date) {
        return new DateException(uuid(), date, true, random.nextInt(4) == 0 ? Kind.CANCELLED : Kind.EXTRA, null, LocalTime.of(19, 0),
            Duration.ofMinutes(90), null, null, "Voor wie werkt.");
    }

    private String uuid() {
        return new UUID(random.nextLong(), random.nextLong()).toString();
    }

    private static Place place(long id) {
        return new Place(id, "uuid", 1, "plek-" + id, 1, "Dorpshuis in Hall, zaal " + id, "", "", "Dorpsstraat 1", null, true, true, true);
    }
}
