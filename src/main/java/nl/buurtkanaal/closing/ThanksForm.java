package nl.buurtkanaal.closing;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import nl.buurtkanaal.platform.web.Typed;

/** A word of thanks, and for whom; the code of a conversation. */
@Introspected
@Serdeable
record ThanksForm(@Nullable String helper,
                  @Nullable @NotBlank(message = "{closing.thanks.blank}")
                  @Size(max = 500, message = "{closure.thanks.long}") String bedankje,
                  @Nullable String toch, @Nullable String inzending) {

    static final ThanksForm EMPTY = new ThanksForm("", "", null, null);

    ThanksForm {
        helper = Typed.text(helper);
        bedankje = Typed.words(bedankje);
    }

    /** Whoever writes has read what the site says about it. */
    boolean anyway() {
        return "ja".equals(toch);
    }
}
