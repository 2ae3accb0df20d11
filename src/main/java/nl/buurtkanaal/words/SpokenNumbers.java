package nl.buurtkanaal.words;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Numbers written as they are said: "nul zes twaalf vierendertig ...". */
final class SpokenNumbers {
    private static final Pattern PHONE = Pattern.compile("(?:0|0031|31)[1-9]\\d{8}");
    private static final int FEWEST_WORDS = 4;
    private static final Map<String, String> DIGITS = digits();

    private SpokenNumbers() {
    }

    static List<Span> phones(Reading reading) {
        return find(reading, digits -> PHONE.matcher(digits).matches());
    }

    static List<Span> bsns(Reading reading) {
        return find(reading, digits -> digits.length() > 7 && Bsn.passes(digits));
    }

    /** A row of number words, digits among them allowed, that says a number as wanted, whole. */
    private static List<Span> find(Reading reading, Predicate<String> wanted) {
        var found = new ArrayList<Span>();
        var tokens = reading.tokens();
        for (int from = 0; from < tokens.size(); from++) {
            if (spoken(tokens.get(from)) == null) {
                continue;
            }
            int to = from;
            var digits = new StringBuilder();
            boolean words = false;
            while (to < tokens.size() && spoken(tokens.get(to)) != null && (to == from || near(tokens.get(to - 1), tokens.get(to)))) {
                digits.append(spoken(tokens.get(to)));
                words |= !tokens.get(to).isNumber();
                to++;
            }
            if (words && to - from >= FEWEST_WORDS && wanted.test(digits.toString())) {
                found.add(reading.span(from, to));
            }
            from = to;
        }
        return found;
    }

    private static boolean near(Token left, Token right) {
        return right.start() - left.end() <= 3;
    }

    private static String spoken(Token token) {
        return token.isNumber() ? token.word() : DIGITS.get(token.word());
    }

    private static Map<String, String> digits() {
        var digits = new HashMap<String, String>();
        var lines = WordList.lines("numbers");
        var units = lines.get(0).split(" ");
        var tens = lines.get(1).split(" ");
        for (int i = 0; i < units.length; i++) {
            digits.put(units[i], String.valueOf(i));
        }
        for (int ten = 0; ten < tens.length; ten++) {
            digits.put(tens[ten], (ten + 2) + "0");
            for (int unit = 1; unit < 10; unit++) {
                digits.put(units[unit] + "en" + tens[ten], (ten + 2) + "" + unit);
            }
        }
        return Map.copyOf(digits);
    }
}
