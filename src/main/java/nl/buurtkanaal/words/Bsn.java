package nl.buurtkanaal.words;

import java.util.BitSet;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Citizen numbers in a text: eight or nine digits, with or without spaces, dots and dashes, that pass the eleven test. One in eleven other
 * numbers passes it too, so dates, times, phone numbers and IBANs are passed over first.
 */
final class Bsn {
    private static final int[] WEIGHTS = {9, 8, 7, 6, 5, 4, 3, 2, -1};

    private static final String DAY = "(?:0?[1-9]|[12]\\d|3[01])";
    private static final String MONTH = "(?:0?[1-9]|1[0-2])";
    private static final String YEAR = "(?:19|20)\\d\\d";
    private static final String TIME = "(?:[01]?\\d|2[0-3])[.:][0-5]\\d";
    private static final Pattern DATE_OR_TIME = Pattern.compile(
        "(?<![\\d])(?<!\\d[-.])(?:"
            + DAY + "([-/. ])" + MONTH + "\\1" + YEAR + "|"
            + YEAR + "([-/.])" + MONTH + "\\2" + DAY + "|"
            + DAY + "([-/.])" + MONTH + "\\3\\d\\d(?![-.]\\d)|"
            + "(?:0[1-9]|[12]\\d|3[01])(?:0[1-9]|1[0-2])" + YEAR + "|"
            + YEAR + "(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01])|"
            + YEAR + " ?[-/] ?" + YEAR + "|"
            + TIME + "(?: ?- ?" + TIME + ")?(?![-.:]\\d)"
            + ")(?!\\d)");

    private Bsn() {
    }

    /** The numbers that may be a BSN, apart from what stands in one of these other numbers. */
    static List<Span> in(Reading reading, DigitGroups digits, List<Span> others) {
        var except = datesAndTimes(reading.text());
        except.or(Span.covered(others));
        return digits.numbers(8, 9, except, number -> passes(number.digits()));
    }

    /** The characters that say a date, a time or a pair of years. */
    static BitSet datesAndTimes(String text) {
        var covered = new BitSet();
        var dates = DATE_OR_TIME.matcher(text);
        while (dates.find()) {
            covered.set(dates.start(), dates.end());
        }
        return covered;
    }

    /** The eleven test; eight digits count with a zero before them. */
    static boolean passes(String digits) {
        var padded = digits.length() == 8 ? "0" + digits : digits;
        if (padded.length() != 9 || padded.equals("000000000")) {
            return false;
        }
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += WEIGHTS[i] * (padded.charAt(i) - '0');
        }
        return sum % 11 == 0;
    }
}
