package nl.buurtkanaal.figures;

import io.micronaut.core.annotation.Introspected;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import nl.buurtkanaal.figures.WaitTable.Until;
import nl.buurtkanaal.figures.Waits.Wait;

/**
 * How long one group of kernen waited in one year, as the public may see it: only of years that are settled, so that nobody sees from one
 * day to the next who was answered in between.
 *
 * @param village of the group, or words for those that are counted together
 * @param answer  whole days, in words where there is none to show, as is the next
 */
@Introspected
record ShownWait(int year, String village, String answer, String match) {

    private static final String TOGETHER = "andere dorpen samen";
    private static final String ALL = "alle dorpen samen";
    private static final String ELSEWHERE = "bij andere dorpen";
    private static final String HIDDEN = "niet getoond";
    private static final long DAY = ChronoUnit.DAYS.getDuration().toMinutes();

    /** The first year that is not settled yet. */
    static int firstOpenYear(LocalDate today) {
        return today.isBefore(ShownYear.settledOn(today.getYear() - 1)) ? today.getYear() - 1 : today.getYear();
    }

    /** Newest year first; in a year the groups by name, those that are counted together last. */
    static List<ShownWait> of(Map<Integer, Map<Until, List<Wait>>> years) {
        return years.entrySet().stream().flatMap(year -> {
            var answers = year.getValue().getOrDefault(Until.ANSWER, List.of());
            var matches = year.getValue().getOrDefault(Until.MATCH, List.of());
            var villages = Stream.concat(answers.stream(), matches.stream()).map(Wait::village).distinct()
                .sorted(Comparator.comparing(String::isEmpty).thenComparing(Comparator.naturalOrder())).toList();
            var others = villages.size() == 1 ? ALL : TOGETHER;
            return villages.stream().map(village -> new ShownWait(year.getKey(), village.isEmpty() ? others : village,
                days(answers, village), days(matches, village)));
        }).toList();
    }

    private static String days(List<Wait> waits, String village) {
        return waits.stream().filter(wait -> Objects.equals(wait.village(), village)).findFirst()
            .map(wait -> wait.medianMinutes() < DAY / 2 ? "minder dan 1" : String.valueOf((wait.medianMinutes() + DAY / 2) / DAY))
            .orElse(waits.stream().anyMatch(wait -> wait.village().isEmpty()) ? ELSEWHERE : HIDDEN);
    }
}
