package nl.buurtkanaal.spreekuur;

import io.micronaut.core.annotation.Introspected;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/**
 * Names one occurrence of a Spreekuur, for good: by the date that its rhythm gave it, or for which it was announced when it is an extra
 * one. In addresses and forms {@code 2026-11-24}, an extra one {@code 2026-11-24-extra}.
 */
@Introspected
public record OccurrenceKey(LocalDate date, boolean extra) {

    private static final String EXTRA = "-extra";

    static OccurrenceKey of(LocalDate date) {
        return new OccurrenceKey(date, false);
    }

    /** Empty when it is none. */
    public static Optional<OccurrenceKey> parse(String text) {
        var extra = text.endsWith(EXTRA);
        try {
            return Optional.of(new OccurrenceKey(LocalDate.parse(extra ? text.substring(0, text.length() - EXTRA.length()) : text), extra));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return date + (extra ? EXTRA : "");
    }
}
