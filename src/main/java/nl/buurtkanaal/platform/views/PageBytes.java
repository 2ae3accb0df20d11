package nl.buurtkanaal.platform.views;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32C;

/** A page while it is written, in UTF-8 from the start: most of it is bytes of the templates, never characters. */
final class PageBytes {

    private static final int USUAL = 32 * 1024;
    /** What stands for a character that means something in HTML: the same seven as in Handlebars' own {@code HBS4}. */
    private static final byte[][] ENTITIES = new byte[128][];

    static {
        entity('<', "&lt;");
        entity('>', "&gt;");
        entity('"', "&quot;");
        entity('\'', "&#x27;");
        entity('`', "&#x60;");
        entity('&', "&amp;");
        entity('=', "&#x3D;");
    }

    private byte[] bytes = new byte[USUAL];
    private int length;

    private static void entity(char character, String html) {
        ENTITIES[character] = html.getBytes(StandardCharsets.US_ASCII);
    }

    /** Adds HTML as it is. */
    void add(byte[] html) {
        reserve(html.length);
        System.arraycopy(html, 0, bytes, length, html.length);
        length += html.length;
    }

    /** Adds words, made harmless in HTML. */
    void addEscaped(String words) {
        reserve(words.length());
        for (var i = 0; i < words.length(); i++) {
            var character = words.charAt(i);
            if (character >= 128) {
                i = addOther(words, i);
            } else if (ENTITIES[character] != null) {
                add(ENTITIES[character]);
                reserve(words.length() - i);
            } else {
                bytes[length++] = (byte) character;
            }
        }
    }

    /** From a letter outside ASCII up to the next one inside. Returns the place of the last one added. */
    private int addOther(String words, int first) {
        var end = first + 1;
        while (end < words.length() && words.charAt(end) >= 128) {
            end++;
        }
        add(words.substring(first, end).getBytes(StandardCharsets.UTF_8));
        reserve(words.length() - end);
        return end - 1;
    }

    private void reserve(int more) {
        if (length + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, length + more));
        }
    }

    int length() {
        return length;
    }

    long checksum() {
        var checksum = new CRC32C();
        checksum.update(bytes, 0, length);
        return checksum.getValue();
    }

    void writeTo(OutputStream out) throws IOException {
        out.write(bytes, 0, length);
    }

    @Override
    public String toString() {
        return new String(bytes, 0, length, StandardCharsets.UTF_8);
    }
}
