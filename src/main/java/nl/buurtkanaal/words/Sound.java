package nl.buurtkanaal.words;

import java.util.regex.Pattern;

/** How a Dutch word sounds, roughly: words that are written differently and said the same have the same sound. */
final class Sound {

    private static final String[][] SOUNDS = {
        {"eij", "y"}, {"ij", "y"}, {"ei", "y"}, {"ey", "y"},
        {"sch", "sg"}, {"ch", "g"}, {"ph", "f"}, {"th", "t"}, {"qu", "kw"}, {"x", "ks"}, {"tie", "sie"}, {"tsie", "sie"},
        {"auw", "8"}, {"ouw", "8"}, {"au", "8"}, {"ou", "8"}, {"ieuw", "iw"}, {"eeuw", "ew"}, {"uw", "w"},
        {"ce", "se"}, {"ci", "si"}, {"cy", "sy"}, {"c", "k"}, {"z", "s"}, {"v", "f"}, {"dt", "t"}, {"ie", "i"},
    };
    private static final Pattern DOUBLE = Pattern.compile("(.)\\1+");

    private Sound() {
    }

    static String of(String word) {
        var sound = word;
        for (var each : SOUNDS) {
            if (sound.contains(each[0])) {
                sound = sound.replace(each[0], each[1]);
            }
        }
        sound = DOUBLE.matcher(sound).replaceAll("$1");
        if (sound.endsWith("luk")) {
            sound = sound.substring(0, sound.length() - 3) + "lyk";
        }
        if (sound.endsWith("en") && sound.length() > 3) {
            return sound.substring(0, sound.length() - 1);
        }
        return switch (sound.isEmpty() ? ' ' : sound.charAt(sound.length() - 1)) {
            case 'd' -> sound.substring(0, sound.length() - 1) + "t";
            case 'b' -> sound.substring(0, sound.length() - 1) + "p";
            default -> sound;
        };
    }
}
