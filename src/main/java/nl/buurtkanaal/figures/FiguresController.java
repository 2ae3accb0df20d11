package nl.buurtkanaal.figures;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.views.View;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import nl.buurtkanaal.edition.Edition;
import nl.buurtkanaal.platform.time.Time;

/** Whether it works, without seeing who: for residents, the gemeente and the council alike. */
@Controller("/{editie}")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(SecurityRule.IS_ANONYMOUS)
class FiguresController {

    private static final int QUARTERS = 8;
    private static final int DRAWN = 4;
    private static final int YEARS = 5;
    private static final int WAIT_YEARS = 3;
    private static final MediaType CSV = MediaType.of("text/csv; charset=utf-8");

    private final FigureTable table;
    private final YearTable years;
    private final WaitTable waits;
    private final Clock clock;

    FiguresController(FigureTable table, YearTable years, WaitTable waits, Clock clock) {
        this.years = years;
        this.waits = waits;
        this.table = table;
        this.clock = clock;
    }

    @Get("/cijfers")
    @Produces(MediaType.TEXT_HTML)
    @View("figures/index")
    FiguresPage index(Edition edition) {
        var quarters = quarters(edition);
        var drawn = new ArrayList<>(quarters.stream().filter(quarter -> !quarter.empty()).limit(DRAWN).toList());
        Collections.reverse(drawn);
        return new FiguresPage(quarters, drawn.isEmpty() ? null : Bars.of(drawn), years(edition), waits(edition));
    }

    /** The same table for a spreadsheet; what may not be shown stands there in words as well. */
    @Get("/cijfers.csv")
    @Produces({MediaType.TEXT_HTML, MediaType.ALL})
    HttpResponse<?> csv(Edition edition) {
        return file("cijfers-" + edition.slug(), csv -> write(csv, quarters(edition)));
    }

    /** How long people waited, for a spreadsheet. */
    @Get("/wachttijd.csv")
    @Produces({MediaType.TEXT_HTML, MediaType.ALL})
    HttpResponse<?> waitsCsv(Edition edition) {
        return file("wachttijd-" + edition.slug(), csv -> {
            csv.writeRecord("jaar", "dorp", "middelste aantal dagen tot het eerste antwoord", "middelste aantal dagen tot er hulp was");
            waits(edition).forEach(wait -> csv.writeRecord(String.valueOf(wait.year()), wait.village(), wait.answer(), wait.match()));
        });
    }

    private static HttpResponse<?> file(String name, Consumer<CsvWriter> writing) {
        var text = new StringWriter();
        try (var csv = CsvWriter.builder().build(text)) {
            writing.accept(csv);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return HttpResponse.ok(text.toString()).contentType(CSV)
            .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + ".csv\"");
    }

    private static void write(CsvWriter csv, List<ShownQuarter> quarters) {
        csv.writeRecord("kwartaal", "begint op", "gevraagd", "binnen 48 uur antwoord", "middelste aantal uren tot het eerste antwoord",
            "geholpen", "geholpen via de site", "geholpen via de telefoon", "geholpen buiten de site", "geholpen door buren",
            "bezoekers spreekuur",
            "vragen aan het wijkteam");
        quarters.forEach(quarter -> csv.writeRecord(Stream.concat(Stream.of(quarter.name(), quarter.startsOn().toString()),
            quarter.cells().values().stream()).toList()));
    }

    private List<ShownQuarter> quarters(Edition edition) {
        var today = LocalDate.now(clock.withZone(Time.ZONE));
        return table.newest(edition.id(), QUARTERS).stream().map(raw -> ShownQuarter.of(raw, today)).toList();
    }

    private List<ShownYear> years(Edition edition) {
        var today = LocalDate.now(clock.withZone(Time.ZONE));
        return years.newest(edition.id(), YEARS).stream().map(raw -> ShownYear.of(raw, today)).toList();
    }

    private List<ShownWait> waits(Edition edition) {
        var open = ShownWait.firstOpenYear(LocalDate.now(clock.withZone(Time.ZONE)));
        return ShownWait.of(waits.before(edition.id(), open, WAIT_YEARS));
    }

    /** @param bars null when there is nothing to draw yet */
    @Introspected
    record FiguresPage(List<ShownQuarter> quarters, @Nullable Bars bars, List<ShownYear> years, List<ShownWait> waits) {
    }
}
