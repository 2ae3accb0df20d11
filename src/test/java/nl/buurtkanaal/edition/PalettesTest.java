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
import org.junit.jupiter.params.provider.ValueSource;

class PalettesTest {

    /** WCAG 2.2, 1.4.3: text against what lies behind it. */
    private static final double TEXT = 4.5;
    /** The ink of all editions, as in frontend-assets/css/_tokens.css: text and soft text. */
    private static final List<String> INKS = List.of("#22261f", "#565b54");

    /** The same on a dark screen, with the red, green, yellow, orange and blue of messages. */
    private static final List<String> DARK_INKS = List.of("#eef0ea", "#c3c8bd", "#ffaba3", "#9bdcab", "#f2d479", "#ffbf94", "#a9d2f5");
    private static final String DARK_LINE = "#8d9489";

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
        assertTrue(palette.css().matches(":root\\{(--bk-[a-z-]+:#[0-9a-f]{6};?){7}}\n@media screen and \\(prefers-color-scheme:dark\\)\\{"
            + ":root\\{(--bk-[a-z-]+:#[0-9a-f]{6};?){10}}.poster\\{(--bk-[a-z-]+:#[0-9a-f]{6};?){7}}}\n"), palette.css());
    }

    @ParameterizedTest
    @MethodSource("names")
    void all_can_be_read_on_a_dark_screen_too(String name) {
        assertDarkIsReadable(name, palettes.named(name));
    }

    @ParameterizedTest
    @ValueSource(strings = {"#000000", "#ffe600", "#c00000", "#0000ff", "#00e5ff", "#7f7f7f"})
    void colours_of_an_editions_own_can_be_read_on_a_dark_screen_too(String colour) {
        assertDarkIsReadable(colour, OwnColours.palette(colour, "#8a5300"));
        assertDarkIsReadable(colour + " as accent", OwnColours.palette("#2b6a4a", colour));
    }

    /** With the inks of frontend-assets/css/dark.css. */
    private static void assertDarkIsReadable(String name, Palette palette) {
        var colours = DarkColours.of(palette.colours());
        for (var ground : List.of("surface", "surface-warm", "accent-soft")) {
            for (var text : List.of("brand", "brand-dark", "accent")) {
                assertReadable(name + ": " + text + " on " + ground, colours.get(text), colours.get(ground));
            }
            for (var ink : DARK_INKS) {
                assertReadable(name + ": " + ink + " on " + ground, ink, colours.get(ground));
            }
            assertTrue(contrast(DARK_LINE, colours.get(ground)) >= 3, name + ": a line on " + ground);
        }
        for (var ground : List.of("brand", "brand-dark", "accent")) {
            assertReadable(name + ": brand-ink on " + ground, colours.get("brand-ink"), colours.get(ground));
        }
        for (var ground : List.of("ground", "ground-hover")) {
            assertReadable(name + ": white on " + ground, "#ffffff", colours.get(ground));
        }
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
