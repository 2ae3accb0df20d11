package nl.buurtkanaal.edition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PalettesTest {

    /** WCAG 2.2, 1.4.3: text against what lies behind it. */
    private static final double TEXT = 4.5;
    /** The ink of all editions, as in frontend-assets/css/_tokens.css: text and soft text. */
    private static final List<String> INKS = List.of("#22261f", "#565b54");

    private final Palettes palettes = new Palettes();

    static Set<String> names() {
        return new Palettes().names();
    }

    @Test
    void two_editions_have_their_own_and_a_third_can_choose() {
        assertEquals(Set.of("neutraal", "linde", "hanze", "heide", "klei", "water"), palettes.names());
    }

    @ParameterizedTest
    @MethodSource("names")
    void text_can_be_read_on_every_ground(String name) {
        var colours = palettes.named(name).colours();
        for (var ground : List.of("surface", "surface-warm", "accent-soft")) {
            for (var text : List.of("brand", "brand-dark", "accent")) {
                assertReadable(name + ": " + text + " on " + ground, colours.get(text), colours.get(ground));
            }
            for (var ink : INKS) {
                assertReadable(name + ": " + ink + " on " + ground, ink, colours.get(ground));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("names")
    void words_on_buttons_and_counters_can_be_read(String name) {
        var colours = palettes.named(name).colours();
        for (var ground : List.of("brand", "brand-dark", "accent")) {
            assertReadable(name + ": brand-ink on " + ground, colours.get("brand-ink"), colours.get(ground));
        }
    }

    @ParameterizedTest
    @MethodSource("names")
    void a_palette_says_exactly_what_the_look_reads(String name) {
        var palette = palettes.named(name);

        assertEquals(List.of("brand", "brand-dark", "brand-ink", "accent", "accent-soft", "surface", "surface-warm"),
            List.copyOf(palette.colours().keySet()));
        assertTrue(palette.css().matches(":root\\{(--bk-[a-z-]+:#[0-9a-f]{6};?){7}}\n"), palette.css());
    }

    @Test
    void other_colours_have_another_path() {
        assertNotEquals(palettes.stylesheet("lochem", "heide"), palettes.stylesheet("lochem", "klei"));
        assertEquals(palettes.stylesheet("lochem", "neutraal"), palettes.stylesheet("lochem", "bestaat-niet"));
    }

    private static void assertReadable(String what, String text, String ground) {
        double contrast = contrast(text, ground);
        assertTrue(contrast >= TEXT, what + " has " + contrast);
    }

    private static double contrast(String one, String other) {
        double a = luminance(one);
        double b = luminance(other);
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    private static double luminance(String colour) {
        var parts = IntStream.of(1, 3, 5).mapToDouble(i -> Integer.parseInt(colour.substring(i, i + 2), 16) / 255.0)
            .map(part -> part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4)).toArray();
        return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2];
    }
}
