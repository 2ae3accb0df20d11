package nl.buurtkanaal.tip;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.Size;
import nl.buurtkanaal.platform.web.Typed;

/** The tips as an editor writes them, one a line; {@code nummer} is the version that was seen, empty for none. */
@Serdeable
record TipForm(@Size(max = 2_000, message = "{tips.long}") @Nullable String tips, @Nullable String nummer) {

    String text() {
        return Typed.text(tips);
    }

    @Nullable
    Integer seen() {
        return nummer != null && nummer.matches("\\d{1,9}") ? Integer.valueOf(nummer) : null;
    }
}
