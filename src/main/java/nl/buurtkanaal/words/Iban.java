package nl.buurtkanaal.words;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Bank account numbers in a text: country, check digits and the rest, of the country's length, that pass the modulo 97 test. */
final class Iban {
    /** Lengths by country, from the SWIFT IBAN registry: the countries of SEPA and those whose people live here most. */
    private static final Map<String, Integer> LENGTHS = lengths("ad24 at20 be16 bg22 ch21 cy28 cz24 de22 dk18 ee20 es24 fi18 fr27 gb22 "
        + "gr27 hr21 hu28 ie22 is26 it27 li21 lt20 lu20 lv21 mc27 mt31 nl18 no15 pl28 pt25 ro24 se24 si19 sk24 sm27 tr26 ua29 "
        + "ma28 rs22 ba20");

    private Iban() {
    }

    /** Those that pass the test. */
    static List<Span> in(Reading reading) {
        return find(reading, true);
    }

    /** Also those with a wrong digit: no citizen number is looked for in them. */
    static List<Span> shapedLike(Reading reading) {
        return find(reading, false);
    }

    private static List<Span> find(Reading reading, boolean valid) {
        var found = new ArrayList<Span>();
        var text = reading.text();
        for (int i = 0; i + 14 < text.length(); i++) {
            if (!isLetter(text.charAt(i)) || i > 0 && Character.isLetterOrDigit(text.charAt(i - 1))) {
                continue;
            }
            int end = end(text, i, valid);
            if (end > 0) {
                found.add(new Span(i, end));
                i = end;
            }
        }
        return found;
    }

    private static int end(String text, int start, boolean valid) {
        var number = new StringBuilder();
        int length = 4;
        int i = start;
        for (int separators = 0; i < text.length() && number.length() < length; i++) {
            char character = text.charAt(i);
            if (isLetter(character) || Token.isDigit(character)) {
                number.append(character);
                separators = 0;
            } else if (" .-".indexOf(character) < 0 || ++separators > 2) {
                return -1;
            }
            if (number.length() == 4) {
                length = LENGTHS.getOrDefault(number.substring(0, 2), 0);
                if (length == 0 || !Token.isDigit(number.charAt(2)) || !Token.isDigit(number.charAt(3))) {
                    return -1;
                }
            }
        }
        boolean whole = number.length() == length && (i == text.length() || !Character.isLetterOrDigit(text.charAt(i)));
        return whole && (valid ? modulo97(number) == 1 : shaped(number)) ? i : -1;
    }

    /** Ends in ten digits, as Dutch ones do. */
    private static boolean shaped(CharSequence number) {
        for (int i = number.length() - 10; i < number.length(); i++) {
            if (!Token.isDigit(number.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static int modulo97(CharSequence number) {
        int rest = 0;
        for (int i = 0; i < number.length(); i++) {
            char character = number.charAt((i + 4) % number.length());
            rest = isLetter(character) ? (rest * 100 + character - 'a' + 10) % 97 : (rest * 10 + character - '0') % 97;
        }
        return rest;
    }

    private static boolean isLetter(char character) {
        return character >= 'a' && character <= 'z';
    }

    private static Map<String, Integer> lengths(String table) {
        var lengths = new HashMap<String, Integer>();
        for (var entry : table.split(" ")) {
            lengths.put(entry.substring(0, 2), Integer.parseInt(entry.substring(2)));
        }
        return Map.copyOf(lengths);
    }
}
