package nl.buurtkanaal.spreekuur;

import io.micronaut.core.annotation.Nullable;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import java.util.regex.Pattern;
import nl.buurtkanaal.platform.web.Typed;

/** Dates and times as someone types them: browsers send {@code 2026-11-24} and {@code 10:00}, people also 24-11-2026 and 9.30. */
final class WallClock {

    private static final Pattern TIME = Pattern.compile("(\\d{1,2})[:.](\\d{2})(?::00)?");
    private static final Pattern DUTCH_DATE = Pattern.compile("(\\d{1,2})[-/](\\d{1,2})[-/](\\d{4})");
    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2100;

    private WallClock() {
    }

    /** Empty when it is none, or in another century. */
    static Optional<LocalDate> date(@Nullable String typed) {
        var text = Typed.line(typed);
        var dutch = DUTCH_DATE.matcher(text);
        try {
            var date = dutch.matches() ? LocalDate.of(Integer.parseInt(dutch.group(3)), Integer.parseInt(dutch.group(2)),
                Integer.parseInt(dutch.group(1)))
                : LocalDate.parse(text);
            return date.getYear() < FIRST_YEAR || date.getYear() > LAST_YEAR ? Optional.empty() : Optional.of(date);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** Empty when it is none. */
    static Optional<LocalTime> time(@Nullable String typed) {
        var parts = TIME.matcher(typed == null ? "" : typed.strip());
        if (!parts.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalTime.of(Integer.parseInt(parts.group(1)), Integer.parseInt(parts.group(2))));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    static boolean isBlank(@Nullable String typed) {
        return typed == null || typed.isBlank();
    }
}
