package nl.buurtkanaal.desk.people;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import nl.buurtkanaal.platform.views.Messages;
import nl.buurtkanaal.platform.web.Typed;

/**
 * Which organisation saw a VOG, and in which month; with the words of the other forms on the page, so that none get lost.
 *
 * @param reden  why a confirmation is taken back
 * @param notitie a note about the person
 */
@Introspected
@Serdeable
record VogForm(@Nullable @NotBlank(message = "{person.vog.organisation.blank}")
               @Size(max = 120, message = "{person.vog.organisation.long}") String organisatie,
               @Nullable String maand, @Nullable String reden, @Nullable String notitie) {

    static final VogForm EMPTY = new VogForm("", "", "", "");
    private static final DateTimeFormatter DUTCH_MONTH = DateTimeFormatter.ofPattern("M-uuuu", Locale.ROOT);

    VogForm {
        organisatie = Typed.line(organisatie);
        maand = Typed.line(maand);
        reden = Typed.text(reden);
        notitie = Typed.text(notitie);
    }

    static VogForm withReason(String typed) {
        return new VogForm("", "", typed, "");
    }

    static VogForm withNote(String typed) {
        return new VogForm("", "", "", typed);
    }

    void addErrors(Map<String, String> errors, YearMonth now) {
        if (month().isEmpty()) {
            errors.putIfAbsent("maand", Messages.get("person.vog.month"));
        } else if (month().get().isAfter(now)) {
            errors.putIfAbsent("maand", Messages.get("person.vog.month.future"));
        }
    }

    /** As typed ("11-2026"), or as a browser's own month field sends it ("2026-11"). */
    Optional<YearMonth> month() {
        try {
            return Optional.of(maand.matches("\\d{4}-\\d\\d") ? YearMonth.parse(maand) : YearMonth.parse(maand, DUTCH_MONTH))
                .filter(month -> month.getYear() > 2000);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
