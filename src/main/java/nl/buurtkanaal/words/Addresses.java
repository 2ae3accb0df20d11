package nl.buurtkanaal.words;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Home addresses in a text: a street with a number, a full postcode, or a place name and a number after "ik woon". A number that counts
 * something ("2 uur", "5 euro", "14 november") is no house number.
 */
final class Addresses {
    private static final Pattern HOUSE_NUMBER = Pattern.compile("[1-9]\\d{0,3}[a-h]?");
    private static final Pattern ATTACHED = Pattern.compile("([a-z]{7,50})[1-9]\\d{0,3}[a-h]?");
    private static final Pattern POSTCODE = Pattern.compile("(?<![a-z0-9])[1-9]\\d{3} {0,2}([a-z]{2})(?![a-z0-9])");

    private static final Set<String> NUMBER_WORDS = Set.of("nr", "no", "nummer", "huisnummer");
    private static final Set<String> STREETS = WordList.words("address-streets");
    /** Also ordinary words ("om de hoek"), so a street only with a capital. */
    private static final Set<String> WEAK_STREETS = WordList.words("address-weak-streets");
    private static final Set<String> NO_STREETS = WordList.words("address-no-streets");
    private static final Set<String> COUNTED = WordList.words("address-counted");
    private static final Set<String> LIVING = WordList.words("address-living");
    private static final Set<String> SMALL_WORDS = WordList.words("address-small-words");

    private Addresses() {
    }

    static List<Span> in(Reading reading) {
        var found = new ArrayList<Span>();
        var tokens = reading.tokens();
        for (int i = 1; i < tokens.size(); i++) {
            if (houseNumber(reading, i) && (street(reading, i - 1) || livesThere(reading, i))) {
                found.add(reading.span(i - 1, i + 1));
            }
        }
        found.addAll(attached(reading));
        found.addAll(postcodes(reading));
        return found;
    }

    /** Written as one word: "Dorpsstraat12". */
    private static List<Span> attached(Reading reading) {
        var found = new ArrayList<Span>();
        for (var token : reading.tokens()) {
            var matcher = ATTACHED.matcher(token.word());
            if (matcher.matches() && endsWith(matcher.group(1), STREETS) && !NO_STREETS.contains(matcher.group(1))) {
                found.add(new Span(token.start(), token.end()));
            }
        }
        return found;
    }

    private static boolean houseNumber(Reading reading, int index) {
        var tokens = reading.tokens();
        var token = tokens.get(index);
        return HOUSE_NUMBER.matcher(token.word()).matches()
            && (reading.sideBySide(tokens.get(index - 1), token) || NUMBER_WORDS.contains(tokens.get(index - 1).word()))
            && !counts(reading, index);
    }

    /** Says how many, how late or which day. */
    private static boolean counts(Reading reading, int index) {
        var tokens = reading.tokens();
        int after = tokens.get(index).end();
        if (after + 1 < reading.text().length() && ".,:".indexOf(reading.text().charAt(after)) >= 0
            && Token.isDigit(reading.text().charAt(after + 1))) {
            return true;
        }
        if (after < reading.text().length() && "%€".indexOf(reading.text().charAt(after)) >= 0) {
            return true;
        }
        return index + 1 < tokens.size() && COUNTED.contains(tokens.get(index + 1).word())
            && tokens.get(index + 1).sentence() == tokens.get(index).sentence();
    }

    private static boolean street(Reading reading, int index) {
        int name = NUMBER_WORDS.contains(reading.tokens().get(index).word()) && index > 0 ? index - 1 : index;
        var token = reading.tokens().get(name);
        if (NO_STREETS.contains(token.word())) {
            return false;
        }
        return endsWith(token.word(), STREETS) && (token.word().length() > 6 || reading.capital(token))
            || endsWith(token.word(), WEAK_STREETS) && reading.capital(token) && !startsSentence(reading, name);
    }

    private static boolean endsWith(String word, Set<String> endings) {
        return endings.stream().anyMatch(word::endsWith);
    }

    private static boolean startsSentence(Reading reading, int index) {
        return index == 0 || reading.tokens().get(index - 1).sentence() != reading.tokens().get(index).sentence();
    }

    /** "Ik woon op Het Hoge 5": a name and a number, soon after a word of living; or "huisnummer 5". */
    private static boolean livesThere(Reading reading, int index) {
        var tokens = reading.tokens();
        var before = tokens.get(index - 1);
        if (before.word().equals("huisnummer")) {
            return true;
        }
        if (!reading.capital(before)) {
            return false;
        }
        for (int i = index - 2; i >= Math.max(0, index - 6); i--) {
            if (tokens.get(i).sentence() != before.sentence()) {
                return false;
            }
            if (LIVING.contains(tokens.get(i).word())) {
                return true;
            }
        }
        return false;
    }

    /** Four digits and two letters; letters that are a word ("2026 is") do not count. */
    private static List<Span> postcodes(Reading reading) {
        var found = new ArrayList<Span>();
        var matcher = POSTCODE.matcher(reading.text());
        while (matcher.find()) {
            boolean attached = matcher.start(1) - matcher.start() == 4;
            boolean capitals = reading.folded().startsWithCapital(matcher.start(1))
                && reading.folded().startsWithCapital(matcher.start(1) + 1);
            if (!SMALL_WORDS.contains(matcher.group(1)) && (attached || capitals)) {
                found.add(new Span(matcher.start(), matcher.end()));
            }
        }
        return found;
    }
}
