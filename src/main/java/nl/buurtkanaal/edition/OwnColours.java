package nl.buurtkanaal.edition;

import io.micronaut.core.annotation.Nullable;
import java.util.LinkedHashMap;
import java.util.Optional;

/**
 * The look that follows from two colours which an edition chose itself: a main colour and an accent, each with its lighter and darker
 * shades.
 */
final class OwnColours {

    private static final String WHITE = "#ffffff";
    private static final double SOFT = 0.87;
    private static final double WARM = 0.955;
    private static final double DARK = 0.42;

    private OwnColours() {
    }

    static Optional<Palette> of(@Nullable String brand, @Nullable String accent) {
        return brand == null || accent == null ? Optional.empty() : Optional.of(palette(brand, accent));
    }

    static Palette palette(String brand, String accent) {
        var colours = new LinkedHashMap<String, String>();
        colours.put("brand", brand);
        colours.put("brand-dark", Contrast.mix(brand, "#000000", DARK));
        colours.put("brand-ink", WHITE);
        colours.put("accent", accent);
        colours.put("accent-soft", softOf(accent));
        colours.put("surface", WHITE);
        colours.put("surface-warm", warmOf(brand));
        return new Palette("eigen", colours);
    }

    static String softOf(String accent) {
        return Contrast.mix(accent, WHITE, SOFT);
    }

    private static String warmOf(String brand) {
        return Contrast.mix(brand, WHITE, WARM);
    }

    /** What stands behind words in this colour. */
    static String[] grounds(String soft, String brand) {
        return new String[] {WHITE, soft, warmOf(brand)};
    }
}
