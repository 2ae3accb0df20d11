package nl.buurtkanaal.spreekuur.feed;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/**
 * Lines of a calendar as they go over the wire: at most 75 octets, CRLF at the end, a longer one goes on after a space (RFC 5545, 3.1).
 * ical4j counts characters, so that a line with an é is too long, or is broken within it.
 */
public final class FoldedLines {

    private static final int MOST_OCTETS = 75;
    private static final byte[] LINE_END = {'\r', '\n'};

    private FoldedLines() {
    }

    /** @param text lines of any length, with CRLF or LF between them */
    public static byte[] of(String text) {
        var out = new ByteArrayOutputStream(text.length() + text.length() / MOST_OCTETS * 3 + 16);
        text.lines().filter(line -> !line.isEmpty()).forEach(line -> fold(line, out));
        return out.toByteArray();
    }

    private static void fold(String line, ByteArrayOutputStream out) {
        var octets = 0;
        for (var i = 0; i < line.length(); ) {
            var next = line.offsetByCodePoints(i, 1);
            var character = line.substring(i, next).getBytes(StandardCharsets.UTF_8);
            if (octets + character.length > MOST_OCTETS) {
                out.writeBytes(LINE_END);
                out.write(' ');
                octets = 1;
            }
            out.writeBytes(character);
            octets += character.length;
            i = next;
        }
        out.writeBytes(LINE_END);
    }
}
