package nl.buurtkanaal.spreekuur.feed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micronaut.core.type.Argument;
import io.micronaut.serde.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.temporal.Temporal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Period;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.RecurrenceId;
import nl.buurtkanaal.platform.time.Time;
import nl.buurtkanaal.spreekuur.Occurrence;
import nl.buurtkanaal.spreekuur.RandomSpreekuren;
import nl.buurtkanaal.spreekuur.RandomSpreekuren.Planned;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * What a calendar program makes of a feed is what our pages say, over three years with six changes of the clock, for a thousand rules and
 * exceptions: ical4j expands what it reads again, lib-recur gave our occurrences. And ical.js, written by others, reads the same.
 */
class FeedAgreementTest {

    private static final LocalDate FROM = LocalDate.of(2026, 2, 1);
    private static final LocalDate UNTIL = FROM.plusYears(3);
    private static final int RULES = 200;
    private static final int ALL_RULES = 1000;
    private static final int READ_BY_OTHERS = 60;
    private static final long SEED = 20261124;

    @Test
    void a_feed_read_again_gives_the_occurrences_of_our_pages() throws Exception {
        agree(0, RULES);
    }

    @Test
    @Tag("slow")
    void so_it_does_for_a_thousand_rules() throws Exception {
        agree(RULES, ALL_RULES);
    }

    @Test
    void every_line_has_at_most_75_octets_and_ends_with_cr_lf() {
        var random = new RandomSpreekuren(SEED + 1);

        for (var i = 0; i < 100; i++) {
            var text = new String(write(random.next(FROM, UNTIL)), StandardCharsets.UTF_8);
            assertTrue(text.endsWith("END:VCALENDAR\r\n"));
            assertEquals(text.chars().filter(c -> c == '\n').count(), text.split("\r\n", -1).length - 1, "each line ends with both");
            text.lines().forEach(line -> assertTrue(line.getBytes(StandardCharsets.UTF_8).length <= 75, line));
        }
    }

    @Test
    void a_character_is_never_cut_in_two() {
        var line = "SUMMARY:" + "é€😀".repeat(40);

        var folded = new String(FoldedLines.of(line + "\r\n"), StandardCharsets.UTF_8);

        assertEquals(line, folded.replace("\r\n ", "").strip());
        folded.lines().forEach(part -> assertTrue(part.getBytes(StandardCharsets.UTF_8).length <= 75, part));
    }

    @Test
    void a_program_of_somebody_else_reads_the_same() throws Exception {
        var random = new RandomSpreekuren(SEED + 2);
        var folder = Files.createDirectories(Path.of("target/calendar"));
        install(folder);
        var planned = IntStream.range(0, READ_BY_OTHERS).mapToObj(i -> random.next(FROM, UNTIL)).toList();
        var command = new ArrayList<>(List.of("node", "read.mjs", FROM.toString(), FROM.plusYears(1).toString()));
        for (var i = 0; i < planned.size(); i++) {
            Files.write(folder.resolve("feed" + i + ".ics"), write(planned.get(i)));
            command.add("feed" + i + ".ics");
        }

        var read = ObjectMapper.getDefault().readValue(run(folder, command), Argument.mapOf(String.class, Object.class));

        for (var i = 0; i < planned.size(); i++) {
            var times = times(read, "feed" + i + ".ics");
            var on = times.stream().filter(time -> !"CANCELLED".equals(time.get("status")))
                .map(time -> Instant.parse(time.get("start").toString()) + "/"
                + Instant.parse(time.get("end").toString())).sorted().toList();
            assertEquals(ours(planned.get(i), FROM.plusYears(1)), on, planned.get(i).spreekuur().rhythm().toString());
            times.stream().filter(time -> "CANCELLED".equals(time.get("status")))
                .forEach(time -> assertTrue(time.get("title").toString().startsWith("VERVALT: "), time.toString()));
        }
    }

    /** The same thousand each time. */
    private static void agree(int first, int end) throws Exception {
        for (var i = first; i < end; i++) {
            var planned = new RandomSpreekuren(SEED + i).next(FROM, UNTIL);
            var feed = write(planned);
            assertEquals(ours(planned, UNTIL), read(feed), i + ": " + planned.spreekuur().rhythm() + "\n"
                + new String(feed, StandardCharsets.UTF_8));
        }
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> times(Map<String, Object> read, String file) {
        return (List<Map<String, Object>>) ((Map<String, Object>) read.get(file)).get("times");
    }

    private static byte[] write(Planned planned) {
        var from = FROM.atStartOfDay(Time.ZONE).toInstant();
        var known = planned.occurrences().stream().filter(occurrence -> occurrence.end().isAfter(from)).toList();
        return new CalendarFeed("https://buurtkanaal.example/brummen", "0575-00 01 00").write("Spreekuren",
            List.of(new CalendarFeed.Planned(planned.spreekuur(), known)), FROM);
    }

    private static List<String> ours(Planned planned, LocalDate until) {
        return planned.occurrences().stream().filter(Occurrence::goesOn)
            .filter(occurrence -> !occurrence.date().isBefore(FROM) && occurrence.date().isBefore(until))
            .map(occurrence -> occurrence.start() + "/" + occurrence.end()).sorted().toList();
    }

    private static List<String> read(byte[] feed) throws IOException, ParserException {
        var calendar = new CalendarBuilder().build(new ByteArrayInputStream(feed));
        List<VEvent> events = calendar.getComponents("VEVENT");
        var times = new ArrayList<String>();
        for (var event : events) {
            if (event.getProperty(Property.RRULE).isEmpty()) {
                if (event.getProperty(Property.STATUS).filter(status -> status.getValue().equals("CANCELLED")).isEmpty()) {
                    add(event.<ZonedDateTime>getStartDate().orElseThrow().getDate(),
                        event.<ZonedDateTime>getEndDate().orElseThrow().getDate(), times);
                }
            } else {
                var changed = new HashSet<Instant>();
                events.stream().flatMap(other -> other.<RecurrenceId<ZonedDateTime>>getProperty(Property.RECURRENCE_ID).stream())
                    .forEach(id -> changed.add(id.getDate().toInstant()));
                var whole = new Period<>(FROM.atStartOfDay(Time.ZONE), UNTIL.plusDays(1).atStartOfDay(Time.ZONE));
                for (Period<Temporal> period : event.<Temporal>calculateRecurrenceSet(whole)) {
                    if (!changed.contains(Instant.from(period.getStart()))) {
                        add(period.getStart(), period.getEnd(), times);
                    }
                }
            }
        }
        return times.stream().sorted().toList();
    }

    private static void add(Temporal start, Temporal end, List<String> times) {
        var date = LocalDate.ofInstant(Instant.from(start), Time.ZONE);
        if (!date.isBefore(FROM) && date.isBefore(UNTIL)) {
            times.add(Instant.from(start) + "/" + Instant.from(end));
        }
    }

    private static void install(Path folder) throws Exception {
        for (var name : List.of("package.json", "package-lock.json", "read.mjs")) {
            Files.copy(Path.of("src/test/calendar", name), folder.resolve(name), StandardCopyOption.REPLACE_EXISTING);
        }
        if (!Files.exists(folder.resolve("node_modules/ical.js/package.json"))) {
            var npm = System.getProperty("os.name").startsWith("Windows") ? "npm.cmd" : "npm";
            run(folder, List.of(npm, "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"));
        }
    }

    private static String run(Path folder, List<String> command) throws Exception {
        var output = folder.resolve("output.json").toFile();
        var errors = folder.resolve("errors.log").toFile();
        var process = new ProcessBuilder(command).directory(folder.toFile()).redirectOutput(output).redirectError(errors).start();
        assertTrue(process.waitFor(5, TimeUnit.MINUTES) && process.exitValue() == 0, () -> command.get(0) + ": " + read(errors.toPath()));
        return Files.readString(output.toPath());
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            return e.toString();
        }
    }
}
