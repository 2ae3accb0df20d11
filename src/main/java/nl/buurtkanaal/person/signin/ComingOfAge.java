package nl.buurtkanaal.person.signin;

import io.micronaut.core.annotation.Nullable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import nl.buurtkanaal.platform.time.Time;

/** From which month a sixteen- or seventeen-year-old is an adult. Whoever is 16 today is 18 within 24 months; no birth date is asked. */
final class ComingOfAge {

    private static final int MONTHS = 24;
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("LLLL yyyy", Time.DUTCH);

    private ComingOfAge() {
    }

    /** The months to choose from, nearest first. */
    static List<Choice> months(Instant now) {
        var month = YearMonth.from(now.atZone(Time.ZONE));
        return IntStream.rangeClosed(1, MONTHS).mapToObj(month::plusMonths)
            .map(later -> new Choice(later.toString(), MONTH.format(later))).toList();
    }

    /** The first day of a month that can be chosen now. */
    static Optional<LocalDate> parse(@Nullable String typed, Instant now) {
        try {
            var month = YearMonth.parse(typed == null ? "" : typed);
            var today = YearMonth.from(now.atZone(Time.ZONE));
            return month.isAfter(today) && !month.isAfter(today.plusMonths(MONTHS)) ? Optional.of(month.atDay(1)) : Optional.empty();
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
