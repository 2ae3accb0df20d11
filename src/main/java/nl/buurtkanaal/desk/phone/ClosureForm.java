package nl.buurtkanaal.desk.phone;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Locale;
import nl.buurtkanaal.help.VisiblePost.Outcome;
import nl.buurtkanaal.platform.web.Typed;
import nl.buurtkanaal.platform.web.TypedId;

/** How it ended, who helped, and a word of thanks for them. */
@Introspected
@Serdeable
record ClosureForm(@Nullable @NotBlank(message = "{closure.outcome.blank}")
                   @Pattern(regexp = "|helped-here|helped-elsewhere|no-longer-needed",
                   message = "{closure.outcome.blank}") String afloop,
                   @Nullable String helper, @Nullable @Size(max = 500, message = "{closure.thanks.long}") String bedankje,
                   @Nullable String toch, @Nullable String gezien) {

    static final ClosureForm EMPTY = new ClosureForm("", "", "", "", "");

    ClosureForm {
        afloop = Typed.text(afloop);
        helper = Typed.text(helper);
        bedankje = Typed.words(bedankje);
        gezien = Typed.text(gezien);
    }

    boolean anyway() {
        return "ja".equals(toch);
    }

    Outcome outcome() {
        return Outcome.valueOf(afloop.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    long helpedBy() {
        return TypedId.orNone(helper);
    }
}
