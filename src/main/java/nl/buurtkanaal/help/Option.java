package nl.buurtkanaal.help;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;

/** One of the things to choose from in a form. */
@Introspected
public record Option(String value, String label, @Nullable String hint, @Nullable String icon) {

    public Option(String value, String label) {
        this(value, label, null, null);
    }
}
