package nl.buurtkanaal.edition;

import java.util.HexFormat;
import java.util.Map;
import java.util.stream.Collectors;
import nl.buurtkanaal.platform.security.Sha256;

/**
 * The colours of one look.
 *
 * @param colours {@code #rrggbb} by name; the name is that of the custom property without {@code --bk-}
 */
record Palette(String name, Map<String, String> colours) {

    private static final int HASH_BYTES = 5;

    /**
     * A style sheet with nothing but custom properties: the colours, and those for a dark screen. Paper is always light, and so is what
     * shows how a poster will come out of the printer.
     */
    String css() {
        return ":root{" + properties(colours) + "}\n@media screen and (prefers-color-scheme:dark){:root{"
            + properties(DarkColours.of(colours)) + "}.poster{" + properties(colours) + "}}\n";
    }

    private static String properties(Map<String, String> colours) {
        return colours.entrySet().stream().map(colour -> "--bk-" + colour.getKey() + ":" + colour.getValue())
            .collect(Collectors.joining(";"));
    }

    String hash() {
        return HexFormat.of().formatHex(Sha256.of(css()), 0, HASH_BYTES);
    }
}
