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
    private static final MediaType CSV = MediaType.of("text/csv; charset=utf-8");

    private final FigureTable table;
    private final YearTable years;
    private final Clock clock;

    FiguresController(FigureTable table, YearTable years, Clock clock) {
        this.years = years;
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
        return new FiguresPage(quarters, drawn.isEmpty() ? null : Bars.of(drawn), years(edition), "/" + edition.slug() + "/cijfers.csv", "/"
            + edition.slug());
    }

    /** The same table for a spreadsheet; what may not be shown stands there in words as well. */
    @Get("/cijfers.csv")
    @Produces({MediaType.TEXT_HTML, MediaType.ALL})
    HttpResponse<?> csv(Edition edition) {
        var text = new StringWriter();
        try (var csv = CsvWriter.builder().build(text)) {
            write(csv, quarters(edition));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return HttpResponse.ok(text.toString()).contentType(CSV)
            .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"cijfers-" + edition.slug() + ".csv\"");
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

    /** @param bars null when there is nothing to draw yet */
    @Introspected
    record FiguresPage(List<ShownQuarter> quarters, @Nullable Bars bars, List<ShownYear> years, String csvHref, String parentHref) {
    }
}
