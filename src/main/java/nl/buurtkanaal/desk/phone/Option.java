package nl.buurtkanaal.desk.phone;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;

/** A choice as the shared partials show it. */
@Introspected
record Option(String value, String label, @Nullable String hint) {

    static Option of(String value, String label) {
        return new Option(value, label, null);
    }
}
