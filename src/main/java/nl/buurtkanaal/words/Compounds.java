package nl.buurtkanaal.words;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Splits the compounds of care with a small list of parts: "boodschappenhulp" is boodschappen and hulp. A full dictionary splits too much
 * ("boodschappen" into "happ" and "app"), so only words of the list are parts, and at most one piece of the word may be unknown.
 */
final class Compounds {
    private static final int SHORTEST_UNKNOWN = 4;
    private static final List<String> LINKS = List.of("", "s", "e", "en", "n");

    private static final Set<String> PARTS = new HashSet<>();
    /** Parts that count only where the rest of the word is known as well: "eten" is in "vergeten". */
    private static final Set<String> WEAK = new HashSet<>();
    private static final Set<String> WHOLE = new HashSet<>();
    private static final Set<String> GENERIC = new HashSet<>();
    private static final int LONGEST_PART;

    static {
        for (var line : WordList.lines("parts")) {
            for (var item : line.split("\\s+")) {
                var part = item.substring(item.startsWith("~") || item.startsWith("!") || item.startsWith("+") ? 1 : 0);
                switch (item.charAt(0)) {
                    case '!' -> WHOLE.add(part);
                    case '~' -> WEAK.add(part);
                    case '+' -> GENERIC.add(Stems.stem(part));
                    default -> { }
                }
                if (item.charAt(0) != '!') {
                    PARTS.add(part);
                }
            }
        }
        LONGEST_PART = PARTS.stream().mapToInt(String::length).max().orElse(0);
    }

    private Compounds() {
    }

    /** The parts of a folded word in their order; empty when it is not a compound of ours. */
    static List<String> split(String word) {
        if (word.length() < 6 || word.length() > 40 || PARTS.contains(word) || WHOLE.contains(word)) {
            return List.of();
        }
        var known = covered(word, 0, new byte[word.length() + 1]);
        return known != null ? known : withOneUnknown(word);
    }

    /** A word of the list that may be a part of others. */
    static boolean isPart(String word) {
        return PARTS.contains(word);
    }

    /** A head that says little on its own: hulp, huis, zorg, service, dorp. */
    static boolean generic(String stem) {
        return GENERIC.contains(stem);
    }

    /** The word from here on as parts of the list, the longest first; null when it is not made of them. */
    private static List<String> covered(String word, int from, byte[] failed) {
        if (failed[from] == 1) {
            return null;
        }
        for (int end = Math.min(word.length(), from + LONGEST_PART); end > from + 2; end--) {
            if (!PARTS.contains(word.substring(from, end))) {
                continue;
            }
            if (end == word.length()) {
                return from == 0 ? null : new ArrayList<>(List.of(word.substring(from)));
            }
            for (var link : LINKS) {
                var rest = word.startsWith(link, end) && end + link.length() < word.length()
                    ? covered(word, end + link.length(), failed) : null;
                if (rest != null) {
                    rest.add(0, word.substring(from, end));
                    return rest;
                }
            }
        }
        failed[from] = 1;
        return null;
    }

    /** The longest part that starts or ends the word, and the unknown rest: "ziekenhuis" and "rit". */
    private static List<String> withOneUnknown(String word) {
        for (int length = Math.min(LONGEST_PART, word.length() - SHORTEST_UNKNOWN); length > 2; length--) {
            var tail = word.substring(word.length() - length);
            if (strong(tail)) {
                return Arrays.asList(word.substring(0, word.length() - length), tail);
            }
            var head = word.substring(0, length);
            if (strong(head)) {
                return Arrays.asList(head, word.substring(length));
            }
        }
        return List.of();
    }

    private static boolean strong(String part) {
        return PARTS.contains(part) && !WEAK.contains(part);
    }
}
