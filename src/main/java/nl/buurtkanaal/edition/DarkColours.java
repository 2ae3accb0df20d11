package nl.buurtkanaal.edition;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The same look for who set their screen to dark: the edition's own hues, dark as ground and light as ink, so light that they can be read.
 * Follows from the light colours, so that no edition has to choose twice.
 */
final class DarkColours {

    private static final String NIGHT = "#101412";
    private static final String WHITE = "#ffffff";
    /** Above what is asked, since letters glow on a dark screen. */
    private static final double LINK = 6.5;
    private static final double HEADING = 10;

    private DarkColours() {
    }

    /** By the names of a palette, and three more: {@code ground} of menu and footer, the same pointed at, and the skyline. */
    static Map<String, String> of(Map<String, String> light) {
        var warm = Contrast.mix(light.get("brand-dark"), NIGHT, 0.82);
        var surface = Contrast.mix(light.get("brand-dark"), "#171c19", 0.62);
        var soft = Contrast.mix(Contrast.nearest(light.get("accent"), Contrast.TEXT, WHITE), "#1c1d18", 0.74);
        var dark = new LinkedHashMap<String, String>();
        dark.put("brand", Contrast.lighter(light.get("brand"), LINK, surface, warm, soft));
        dark.put("brand-dark", Contrast.lighter(light.get("brand"), HEADING, surface, warm, soft));
        dark.put("brand-ink", NIGHT);
        dark.put("accent", Contrast.lighter(light.get("accent"), LINK, surface, warm, soft));
        dark.put("accent-soft", soft);
        dark.put("surface", surface);
        dark.put("surface-warm", warm);
        dark.put("ground", Contrast.mix(light.get("brand-dark"), "#000000", 0.25));
        dark.put("ground-hover", Contrast.nearest(light.get("brand"), Contrast.TEXT, WHITE));
        dark.put("hill", Contrast.mix(light.get("brand"), "#000000", 0.3));
        return dark;
    }
}
