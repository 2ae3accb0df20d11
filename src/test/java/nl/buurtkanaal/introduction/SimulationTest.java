package nl.buurtkanaal.introduction;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.ToDoubleFunction;
import nl.buurtkanaal.introduction.SimulatedYear.Outcome;
import nl.buurtkanaal.introduction.SimulatedYear.Rule;
import nl.buurtkanaal.kern.Kernen;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * What our rule for asking people does, beside two simpler ones, on the same people: {@code mvn -Psimulation test}. Writes
 * target/simulation.md.
 */
@Tag("simulation")
@MicronautTest(transactional = false)
class SimulationTest {

    private static final List<Long> SEEDS = List.of(1L, 2L, 3L);
    /** Of a hundred residents: one who asks for five who help, and two for one. */
    private static final int ONE_TO_FIVE = 17;
    private static final int TWO_TO_ONE = 67;

    @Inject
    Kernen kernen;

    @Test
    void the_table_of_the_readme() throws IOException {
        var table = new StringBuilder("| askers : helpers | rule | answered within 48 hours | median hours to the first answer | minutes "
            + "of cycling of who was asked and "
            + "answered | mails per helper per month | mails in the year of the busiest twentieth | helpers never asked "
            + "|\n|---|---|---|---|---|---|---|---|\n");
        for (var askers : List.of(ONE_TO_FIVE, TWO_TO_ONE)) {
            for (var rule : Rule.values()) {
                var years = SEEDS.stream().map(seed -> new SimulatedYear(new SimulatedPeople(kernen, askers, new Random(seed)), rule, seed)
                    .live()).toList();
                table.append("| ").append(askers == ONE_TO_FIVE ? "1 : 5" : "2 : 1").append(" | ").append(words(rule)).append(" | ")
                    .append(cell(years, year -> 100.0 * year.within48() / year.requests(), "%.0f%%")).append(" | ")
                    .append(cell(years, SimulationTest::median, "%.1f")).append(" | ")
                    .append(cell(years, year -> year.rides().stream().mapToInt(Integer::intValue).average().orElse(0), "%.1f"))
                    .append(" | ")
                    .append(cell(years, year -> year.mails() / 12.0 / year.helpers(), "%.2f")).append(" | ")
                    .append(cell(years, year -> year.mailsOfEach().get(year.helpers() * 19 / 20), "%.0f")).append(" | ")
                    .append(cell(years, year -> 100.0 * year.neverAsked() / year.helpers(), "%.0f%%")).append(" |\n");
                assertTrue(years.stream().allMatch(year -> year.requests() > 1_000));
            }
        }
        System.out.println(table);
        Files.writeString(Path.of("target/simulation.md"), table);
    }

    private static double median(Outcome year) {
        var all = new ArrayList<>(year.hours());
        while (all.size() < year.requests()) {
            all.add(Double.POSITIVE_INFINITY);
        }
        return all.get(all.size() / 2);
    }

    /** The middle seed, with the lowest and the highest. */
    private static String cell(List<Outcome> years, ToDoubleFunction<Outcome> figure, String format) {
        var sorted = years.stream().mapToDouble(figure).sorted().toArray();
        var middle = String.format(Locale.ROOT, format, sorted[1]);
        return middle + " (" + String.format(Locale.ROOT, format, sorted[0]) + ".." + String.format(Locale.ROOT, format, sorted[2]) + ")";
    }

    private static String words(Rule rule) {
        return switch (rule) {
            case OURS -> "ours";
            case NEWEST_FIRST -> "newest first";
            case NEAREST_ONLY -> "nearest only";
        };
    }
}
