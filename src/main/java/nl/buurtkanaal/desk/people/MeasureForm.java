package nl.buurtkanaal.desk.people;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Map;
import nl.buurtkanaal.person.Cause;
import nl.buurtkanaal.platform.time.Time;
import nl.buurtkanaal.platform.views.Messages;
import nl.buurtkanaal.platform.web.Typed;
import nl.buurtkanaal.words.Finding;
import nl.buurtkanaal.words.TextCheck;

/** Why somebody is paused or banned, and for how many weeks. */
@Introspected
@Serdeable
record MeasureForm(@Nullable String oorzaak,
                   @Nullable @NotBlank(message = "{measure.reason.blank}") @Size(max = 500,
                   message = "{moderation.note.long}") String reden,
                   @Nullable String weken) {

    static final MeasureForm EMPTY = new MeasureForm("", "", "2");

    MeasureForm {
        oorzaak = Typed.text(oorzaak);
        reden = Typed.words(reden);
        weken = Typed.text(weken);
    }

    void addErrors(Map<String, String> errors, boolean pause) {
        if (Cause.of(oorzaak).isEmpty()) {
            errors.putIfAbsent("oorzaak", Messages.get("measure.cause.blank"));
        }
        if (pause && !weken.matches("[124]")) {
            errors.putIfAbsent("weken", Messages.get("measure.weeks.blank"));
        }
        if (TextCheck.kinds(reden).contains(Finding.Kind.BSN)) {
            errors.putIfAbsent("reden", Messages.get("moderation.note.bsn"));
        }
    }

    /** Only of a form without errors. */
    Cause cause() {
        return Cause.of(oorzaak).orElseThrow();
    }

    Instant until(Instant now) {
        return now.atZone(Time.ZONE).plusWeeks(Integer.parseInt(weken)).toInstant();
    }
}
