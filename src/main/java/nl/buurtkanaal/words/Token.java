package nl.buurtkanaal.words;

import java.util.ArrayList;
import java.util.List;

/**
 * A word or number of a folded text.
 *
 * @param word without a plural or possessive {@code 's}
 * @param start index in the folded text
 * @param end index after it, in the folded text
 * @param sentence words with the same number stand in one sentence
 */
record Token(String word, String stem, int start, int end, int sentence) {
    private static final int LONGEST = 60;

    /** All words and numbers, in order. */
    static List<Token> of(String folded) {
        var tokens = new ArrayList<Token>(folded.length() / 6 + 1);
        int sentence = 0;
        for (int i = 0; i < folded.length();) {
            if (!Character.isLetterOrDigit(folded.charAt(i))) {
                sentence += endsSentence(folded, i) ? 1 : 0;
                i++;
                continue;
            }
            int start = i;
            while (i < folded.length() && Character.isLetterOrDigit(folded.charAt(i))) {
                i++;
            }
            var word = folded.substring(start, Math.min(i, start + LONGEST));
            if (isPlural(folded, i)) {
                i += 2;
            }
            tokens.add(new Token(word, Stems.stem(word), start, i, sentence));
        }
        return tokens;
    }

    /** At the same place, but this word was meant. */
    Token meaning(String other) {
        return other.equals(word) ? this : new Token(other, Stems.stem(other), start, end, sentence);
    }

    boolean isNumber() {
        for (int i = 0; i < word.length(); i++) {
            if (!isDigit(word.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    static boolean isDigit(char character) {
        return character >= '0' && character <= '9';
    }

    /** {@code 's} after a word: "foto's". */
    private static boolean isPlural(String folded, int i) {
        return i + 1 < folded.length() && folded.charAt(i) == '\'' && folded.charAt(i + 1) == 's'
            && (i + 2 == folded.length() || !Character.isLetterOrDigit(folded.charAt(i + 2)));
    }

    private static boolean endsSentence(String folded, int i) {
        return switch (folded.charAt(i)) {
            case '\n' -> true;
            case '.', '!', '?' -> i + 1 == folded.length() || folded.charAt(i + 1) <= ' ';
            default -> false;
        };
    }
}
