package nl.buurtkanaal.words;

import java.text.Normalizer;
import java.util.Arrays;

/**
 * A text as it is read, not as it is written: lower case, without accents, all digits as 0-9, all spaces and dashes plain, invisible
 * characters gone; and for each character where it came from. So what is found in it can be pointed at in the original.
 */
final class Folded {
    /** There are signs that stand for a whole sentence. */
    private static final int LONGEST_DECOMPOSITION = 6;

    private final String original;
    private final StringBuilder text;
    private int[] origin;

    private Folded(String original) {
        this.original = original;
        this.text = new StringBuilder(original.length() + 16);
        this.origin = new int[original.length() + 16];
    }

    static Folded of(String original) {
        var folded = new Folded(original);
        for (int i = 0; i < original.length();) {
            int codePoint = original.codePointAt(i);
            folded.add(codePoint, i);
            i += Character.charCount(codePoint);
        }
        return folded;
    }

    /** One word or short text, folded; where it came from does not matter. */
    static String fold(String text) {
        return of(text).text();
    }

    String text() {
        return text.toString();
    }

    /** Where this character of the folded text starts in the original. */
    int start(int index) {
        return origin[index];
    }

    /** Where the part of the folded text that ends before this index ends in the original, accents written after a letter included. */
    int end(int index) {
        int end = origin[index - 1];
        end += Character.charCount(original.codePointAt(end));
        while (end < original.length() && dropped(original.codePointAt(end))) {
            end += Character.charCount(original.codePointAt(end));
        }
        return end;
    }

    boolean startsWithCapital(int index) {
        return Character.isUpperCase(original.codePointAt(origin[index]));
    }

    private void add(int codePoint, int from) {
        if (codePoint < 0x80) {
            append(asciiFolded((char) codePoint), from);
            return;
        }
        if (dropped(codePoint)) {
            return;
        }
        var decomposed = Normalizer.normalize(Character.toString(codePoint), Normalizer.Form.NFKD);
        if (decomposed.length() > LONGEST_DECOMPOSITION) {
            append(Character.toString(codePoint), from);
            return;
        }
        for (int i = 0; i < decomposed.length();) {
            int part = decomposed.codePointAt(i);
            i += Character.charCount(part);
            if (!dropped(part)) {
                append(folded(part), from);
            }
        }
    }

    private void append(String characters, int from) {
        for (int i = 0; i < characters.length(); i++) {
            append(characters.charAt(i), from);
        }
    }

    private void append(char character, int from) {
        if (text.length() == origin.length) {
            origin = Arrays.copyOf(origin, origin.length * 2);
        }
        origin[text.length()] = from;
        text.append(character);
    }

    private static char asciiFolded(char character) {
        if (character >= 'A' && character <= 'Z') {
            return (char) (character + 32);
        }
        return character == '\t' || character == '\r' || character == '\f' ? ' ' : character;
    }

    private static String folded(int codePoint) {
        if (codePoint < 0x80) {
            return String.valueOf(asciiFolded((char) codePoint));
        }
        if (Character.isDigit(codePoint)) {
            return String.valueOf((char) ('0' + Character.digit(codePoint, 10)));
        }
        return switch (codePoint) {
            case 'ß', 'ẞ' -> "ss";
            case 'ø', 'Ø' -> "o";
            case 'æ', 'Æ' -> "ae";
            case 'œ', 'Œ' -> "oe";
            case 'ł', 'Ł' -> "l";
            case 'đ', 'Đ', 'ð' -> "d";
            case 'ı' -> "i";
            case '‘', '’', 'ʼ', '′', '´' -> "'";
            case '−', '⁃', '・' -> "-";
            case '•', '·', '․' -> ".";
            case '\u2028', '\u2029', '\u0085' -> "\n";
            default -> switch (Character.getType(codePoint)) {
                case Character.DASH_PUNCTUATION -> "-";
                case Character.SPACE_SEPARATOR -> " ";
                default -> Character.toString(Character.toLowerCase(codePoint));
            };
        };
    }

    /** Accents, and what takes no place on the screen. */
    private static boolean dropped(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT -> true;
            default -> codePoint == 0x115F || codePoint == 0x1160 || codePoint == 0x3164 || codePoint == 0xFFA0;
        };
    }
}
