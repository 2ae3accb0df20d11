package nl.buurtkanaal.edition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class ContrastTest {

    @Test
    void black_on_white_is_twenty_one_and_a_colour_on_itself_one() {
        assertEquals(21, Contrast.ratio("#000000", "#ffffff"), 0.001);
        assertEquals(1, Contrast.ratio("#2b6a4a", "#2b6a4a"), 0.001);
    }

    /** Values that other counters give for these pairs. */
    @Test
    void it_counts_as_wcag_does() {
        assertEquals(4.54, Contrast.ratio("#767676", "#ffffff"), 0.01);
        assertEquals(4.48, Contrast.ratio("#777777", "#ffffff"), 0.01);
        assertEquals(4.0, Contrast.ratio("#ff0000", "#ffffff"), 0.01);
    }

    @Test
    void the_nearest_shade_is_just_readable() {
        var shade = Contrast.nearest("#ffcc00", Contrast.TEXT, "#ffffff");

        assertTrue(Contrast.ratio(shade, "#ffffff") >= 4.5, shade);
        assertTrue(Contrast.ratio(shade, "#ffffff") < 4.7, shade);
        assertEquals("#2b6a4a", Contrast.nearest("#2b6a4a", Contrast.TEXT, "#ffffff"));
    }

    @Test
    void own_colours_can_be_read_everywhere_they_are_used() {
        for (var brand : new String[] {"#ffcc00", "#2b6a4a", "#e3000f", "#0066ff", "#00ff00"}) {
            var readable = Contrast.nearest(brand, Contrast.TEXT, OwnColours.grounds(OwnColours.softOf("#8a5300"), brand));
            var colours = OwnColours.palette(readable, "#8a5300").colours();
            for (var ground : new String[] {"surface", "surface-warm", "accent-soft"}) {
                assertTrue(Contrast.ratio(colours.get("brand"), colours.get(ground)) >= 4.5, brand + " on " + ground);
                assertTrue(Contrast.ratio(colours.get("brand-dark"), colours.get(ground)) >= 4.5, brand + " dark on " + ground);
                assertTrue(Contrast.ratio("#565b54", colours.get(ground)) >= 4.5, "soft text on " + ground + " of " + brand);
            }
        }
    }
}
