package nl.buurtkanaal.story;

import io.micronaut.core.annotation.Nullable;
import java.util.regex.Pattern;

/**
 * What a browser asks of a film (RFC 9110, section 14.1.2).
 *
 * @param from   its first byte, counted from zero
 * @param length bytes; zero when the film ends before it begins
 */
record ByteRange(int from, int length) {

    private static final Pattern ONE = Pattern.compile("bytes=(\\d{0,9})-(\\d{0,9})");

    /** Null when nothing is asked, several ranges are, or something that we do not know: then the whole is the answer. */
    @Nullable
    static ByteRange of(@Nullable String header, int total) {
        var asked = ONE.matcher(header == null ? "" : header.strip());
        if (!asked.matches() || asked.group(1).isEmpty() && asked.group(2).isEmpty()) {
            return null;
        }
        if (asked.group(1).isEmpty()) {
            int last = Math.min(total, Integer.parseInt(asked.group(2)));
            return new ByteRange(total - last, last);
        }
        int from = Integer.parseInt(asked.group(1));
        int end = asked.group(2).isEmpty() ? total - 1 : Math.min(total - 1, Integer.parseInt(asked.group(2)));
        if (!asked.group(2).isEmpty() && Integer.parseInt(asked.group(2)) < from) {
            return null;
        }
        return new ByteRange(from, Math.max(0, end - from + 1));
    }

    boolean isEmpty() {
        return length == 0;
    }
}
