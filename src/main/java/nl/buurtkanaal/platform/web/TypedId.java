package nl.buurtkanaal.platform.web;

import io.micronaut.core.annotation.Nullable;
import java.util.Optional;
import nl.buurtkanaal.platform.errors.NotFound;

/** The id of a row as it stands in an address or a form: one to eighteen digits. Whatever else is typed there is the id of nothing. */
public final class TypedId {

    private static final String DIGITS = "\\d{1,18}";

    private TypedId() {
    }

    /** Empty when it is no id. */
    public static Optional<Long> of(@Nullable String typed) {
        return typed != null && typed.matches(DIGITS) ? Optional.of(Long.valueOf(typed)) : Optional.empty();
    }

    /** The id, or 0, which no row has. */
    public static long orNone(@Nullable String typed) {
        return of(typed).orElse(0L);
    }

    /** @throws NotFound when it is no id: as if there is no such row */
    public static long orNotFound(@Nullable String typed) {
        return of(typed).orElseThrow(NotFound::new);
    }
}
