package nl.buurtkanaal.words;

import com.google.i18n.phonenumbers.PhoneNumberMatch;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.Leniency;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.regex.Pattern;

/** Phone numbers in a text: ten digits as they are dialled here, and foreign ones as far as libphonenumber holds them for possible. */
final class PhoneNumbers {
    private static final int MOST_TRIES = 500;
    private static final Pattern DIALLED = Pattern.compile("0[1-9]\\d{8}");
    /** Lines of organisations, which may be named everywhere. */
    private static final Pattern SERVICE = Pattern.compile("(?:0800|0900|0906|0909|088)\\d{4,7}");

    /** A number as villagers give it, without the area code. */
    private static final Pattern LOCAL = Pattern.compile(
        "(?<![a-z])(?:bel|belt|bellen|tel|telefoon|telefoonnummer|telnr|mobiel|app|appen)(?![a-z])[^\\d\n]{0,16}+"
            + "(\\d(?:[ .-]{0,2}\\d){5,7}+)(?![ .-]?\\d)");

    private PhoneNumbers() {
    }

    /** All of them, those of organisations included: a citizen number is never looked for in them. */
    static List<Span> in(Reading reading, DigitGroups digits) {
        var found = new ArrayList<>(digits.numbers(10, 10, new BitSet(), PhoneNumbers::dialled));
        found.addAll(digits.numbers(8, 8, new BitSet(), number -> SERVICE.matcher(number.digits()).matches()));
        if (reading.text().indexOf('+') >= 0 || reading.text().contains("00")) {
            var covered = Span.covered(found);
            for (var match : international(reading.text())) {
                var span = new Span(match.start(), match.end());
                if (!span.overlaps(covered)) {
                    found.add(span);
                }
            }
        }
        return found;
    }

    /** Those by which a resident can be reached. */
    static List<Span> personal(Reading reading, List<Span> numbers) {
        return numbers.stream().filter(span -> !SERVICE.matcher(digits(reading.text(), span)).matches()).toList();
    }

    /** Six to eight digits after "bel" or "tel". */
    static List<Span> local(Reading reading) {
        var found = new ArrayList<Span>();
        var times = Bsn.datesAndTimes(reading.text());
        var matcher = LOCAL.matcher(reading.text());
        while (matcher.find()) {
            var span = new Span(matcher.start(1), matcher.end(1));
            if (!span.overlaps(times) && !SERVICE.matcher(digits(reading.text(), span)).matches()) {
                found.add(span);
            }
        }
        return found;
    }

    /** A first group of eight or nine digits is a number of its own, with another after it. */
    private static boolean dialled(DigitGroups.Number number) {
        return DIALLED.matcher(number.digits()).matches() && number.firstGroup() != 8 && number.firstGroup() != 9;
    }

    private static List<PhoneNumberMatch> international(String text) {
        var matches = new ArrayList<PhoneNumberMatch>();
        for (var match : PhoneNumberUtil.getInstance().findNumbers(text, "NL", Leniency.VALID, MOST_TRIES)) {
            if (match.rawString().startsWith("+") || match.rawString().startsWith("00")) {
                matches.add(match);
            }
        }
        return matches;
    }

    private static String digits(String text, Span span) {
        var digits = new StringBuilder();
        for (int i = span.start(); i < span.end(); i++) {
            if (Token.isDigit(text.charAt(i))) {
                digits.append(text.charAt(i));
            }
        }
        return digits.toString();
    }
}
