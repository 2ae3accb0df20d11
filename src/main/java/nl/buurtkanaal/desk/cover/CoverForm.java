package nl.buurtkanaal.desk.cover;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.Size;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Locale;
import java.util.Optional;
import nl.buurtkanaal.platform.web.Typed;

/** To whom, until when, and a word; and who, when it is about somebody else. */
@Introspected
@Serdeable
record CoverForm(@Nullable String collega, @Nullable String terug,
                 @Nullable @Size(max = 200, message = "{desk.word.long}") String woord,
                 @Nullable String wie) {

    private static final DateTimeFormatter DUTCH_DAY = DateTimeFormatter.ofPattern("d-M-uuuu", Locale.ROOT)
        .withResolverStyle(ResolverStyle.STRICT);

    CoverForm {
        collega = Typed.line(collega);
        terug = Typed.line(terug);
        woord = Typed.line(woord);
        wie = Typed.line(wie);
    }

    /** The day on which they are back, as typed ("7-12-2026") or as a browser's own date field sends it. */
    Optional<LocalDate> back() {
        try {
            return terug.isEmpty() ? Optional.empty()
                : Optional.of(terug.matches("\\d{4}-\\d\\d-\\d\\d") ? LocalDate.parse(terug) : LocalDate.parse(terug, DUTCH_DAY));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
