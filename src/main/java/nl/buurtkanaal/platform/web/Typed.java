package nl.buurtkanaal.platform.web;

import io.micronaut.core.annotation.Nullable;

/** What somebody typed in a field of a form, never null: a field that did not come is an empty one. */
public final class Typed {

    private Typed() {
    }

    /** As it came. */
    public static String text(@Nullable String value) {
        return value == null ? "" : value;
    }

    /** Without spaces around it. */
    public static String line(@Nullable String value) {
        return text(value).strip();
    }

    /** Without spaces around it, and with a space for what cannot be seen, such as the end of a line. */
    public static String oneLine(@Nullable String value) {
        return text(value).replaceAll("\\p{Cntrl}", " ").strip();
    }

    /** Lines that end as ours do, without spaces around them: what counts for a longest length is then the same in each browser. */
    public static String words(@Nullable String value) {
        return text(value).replace("\r\n", "\n").strip();
    }
}
