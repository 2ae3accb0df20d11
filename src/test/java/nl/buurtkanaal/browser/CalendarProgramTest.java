package nl.buurtkanaal.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.buurtkanaal.edition.Editions;
import nl.buurtkanaal.spreekuur.Spreekuren;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * What a calendar program that is not ours (ical.js) makes of the feeds: the same times as our pages show, and the cancelled ones as
 * cancelled.
 */
@Tag("browser")
class CalendarProgramTest {

    private static final String PROGRAM = "read-calendar.mjs";
    private static final Duration AHEAD = Duration.ofDays(120);
    private static final int MANY = 500;

    @Test
    void each_feed_says_what_the_pages_say() throws IOException {
        Npm.install(false);
        Files.copy(Path.of("src/test/browser", PROGRAM), Chromium.FOLDER.resolve(PROGRAM), StandardCopyOption.REPLACE_EXISTING);
        var context = DemoSite.context();
        var spreekuren = context.getBean(Spreekuren.class);
        var cancelled = 0;
        for (var edition : context.getBean(Editions.class).open()) {
            assertFalse(read("/" + edition.slug() + "/spreekuren.ics").isEmpty(), edition.slug());
            for (var spreekuur : spreekuren.of(edition.id())) {
                var now = context.getBean(Clock.class).instant();
                var told = read("/" + edition.slug() + "/spreekuren/" + spreekuur.slug() + ".ics");
                var goesOn = spreekuren.upcoming(spreekuur, now, MANY).stream().filter(one -> one.goesOn())
                    .map(one -> one.start()).filter(start -> !start.isBefore(now) && !start.isAfter(now.plus(AHEAD)))
                    .map(start -> start.toString()).sorted().toList();
                assertEquals(goesOn, told.stream().filter(line -> !line.contains(" CANCELLED ")).map(CalendarProgramTest::start).toList(),
                    spreekuur.slug());
                for (var line : told.stream().filter(one -> one.contains(" CANCELLED ")).toList()) {
                    assertTrue(line.contains("VERVALT"), line);
                    cancelled++;
                }
            }
        }
        assertTrue(cancelled > 0, "the demo has a cancelled one");
    }

    private static List<String> read(String path) throws IOException {
        var now = DemoSite.context().getBean(Clock.class).instant();
        var feed = Files.writeString(Chromium.FOLDER.resolve("feed.ics"), DemoSite.visitor().open(path).source());
        Npm.run(Map.of(), "node", PROGRAM, feed.getFileName().toString(), now.toString().replace("Z", ".000Z"),
            now.plus(AHEAD).toString().replace("Z", ".000Z"));
        try (Stream<String> lines = Files.lines(Chromium.FOLDER.resolve("output.log"))) {
            return lines.filter(line -> !line.isBlank()).toList();
        }
    }

    /** "2026-12-01T09:00:00.000Z CONFIRMED ..." as an Instant writes it. */
    private static String start(String line) {
        return line.substring(0, line.indexOf(' ')).replace(".000Z", "Z");
    }
}
