package nl.buurtkanaal.edition;

import java.util.Locale;

/**
 * How well one colour can be read on another, as WCAG 2.2 counts it (https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio, read 2026-11-22).
 */
public final class Contrast {

    /** What text needs, 1.4.3. */
    public static final double TEXT = 4.5;

    private static final int STEPS = 200;

    private Contrast() {
    }

    /** @param one {@code #rrggbb}, as is {@code other}; the order does not count. From 1 (the same) to 21 (black on white) */
    public static double ratio(String one, String other) {
        var light = Math.max(luminance(one), luminance(other));
        var dark = Math.min(luminance(one), luminance(other));
        return (light + 0.05) / (dark + 0.05);
    }

    /** The colour itself when it reaches the ratio against all grounds, else the lightest shade of it that does. */
    public static String nearest(String colour, double wanted, String... grounds) {
        for (var step = 0; step < STEPS; step++) {
            var shade = mix(colour, "#000000", (double) step / STEPS);
            if (reaches(shade, wanted, grounds)) {
                return shade;
            }
        }
        return "#000000";
    }

    /** The darkest tint of a colour, its hue kept, that reaches the ratio against all these dark grounds. */
    static String lighter(String colour, double wanted, String... grounds) {
        for (var step = 0; step < STEPS; step++) {
            var tint = tint(colour, (double) step / STEPS);
            if (luminance(tint) > luminance(grounds[0]) && reaches(tint, wanted, grounds)) {
                return tint;
            }
        }
        return "#ffffff";
    }

    /** The same hue at this lightness (HSL, 0 to 1), not more glaring than half. Mixed with white it would go grey. */
    private static String tint(String colour, double lightness) {
        var most = Math.max(channel(colour, 0), Math.max(channel(colour, 1), channel(colour, 2)));
        var least = Math.min(channel(colour, 0), Math.min(channel(colour, 1), channel(colour, 2)));
        var middle = (most + least) / 2.0;
        var spread = most == least ? 0 : (most - least) / (255 - Math.abs(2 * middle - 255));
        var reach = most == least ? 0 : Math.min(spread,
            0.5) / spread * (1 - Math.abs(2 * lightness - 1)) / (1 - Math.abs(2 * middle / 255 - 1));
        var tinted = new StringBuilder("#");
        for (var channel = 0; channel < 3; channel++) {
            var value = 255 * lightness + (channel(colour, channel) - middle) * reach;
            tinted.append(String.format(Locale.ROOT, "%02x", Math.round(Math.max(0, Math.min(255, value)))));
        }
        return tinted.toString();
    }

    private static boolean reaches(String colour, double wanted, String... grounds) {
        for (var ground : grounds) {
            if (ratio(colour, ground) < wanted) {
                return false;
            }
        }
        return true;
    }

    /** So much of the other colour mixed in: 0 is the first, 1 the other. */
    static String mix(String colour, String other, double part) {
        var mixed = new StringBuilder("#");
        for (var channel = 0; channel < 3; channel++) {
            var value = channel(colour, channel) * (1 - part) + channel(other, channel) * part;
            mixed.append(String.format(Locale.ROOT, "%02x", Math.round(value)));
        }
        return mixed.toString();
    }

    private static double luminance(String colour) {
        return 0.2126 * linear(channel(colour, 0)) + 0.7152 * linear(channel(colour, 1)) + 0.0722 * linear(channel(colour, 2));
    }

    private static double linear(int channel) {
        var part = channel / 255.0;
        return part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
    }

    private static int channel(String colour, int index) {
        return Integer.parseInt(colour.substring(1 + 2 * index, 3 + 2 * index), 16);
    }
}
