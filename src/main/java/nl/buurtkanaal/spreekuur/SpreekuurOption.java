package nl.buurtkanaal.spreekuur;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;
import nl.buurtkanaal.platform.views.Messages;

/** Something to choose. */
@Introspected
public record SpreekuurOption(String value, String label, @Nullable String hint, boolean checked) {

    SpreekuurOption(String value, String label) {
        this(value, label, null, false);
    }

    /** With its sentence under {@code prefix + value}. */
    static SpreekuurOption of(String prefix, String value) {
        return new SpreekuurOption(value, Messages.get(prefix + value));
    }
}
