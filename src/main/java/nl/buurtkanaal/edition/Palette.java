package nl.buurtkanaal.edition;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The colours of one look.
 *
 * @param colours {@code #rrggbb} by name; the name is that of the custom property without {@code --bk-}
 */
record Palette(String name, Map<String, String> colours) {

    private static final int HASH_BYTES = 5;

    /** A style sheet with nothing but custom properties. */
    String css() {
        return colours.entrySet().stream().map(colour -> "--bk-" + colour.getKey() + ":" + colour.getValue())
            .collect(Collectors.joining(";", ":root{", "}\n"));
    }

    String hash() {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(css().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, HASH_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
