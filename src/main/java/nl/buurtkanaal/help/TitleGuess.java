package nl.buurtkanaal.help;

import java.util.regex.Pattern;

/** A title out of somebody's own words: the first sentence, or as much of it as fits. The writer sees it and may change it. */
public final class TitleGuess {

    private static final int MAX = 80;
    private static final Pattern SENTENCE_END = Pattern.compile("(?<=[.!?])\\s|\\R");

    private TitleGuess() {
    }

    /** The first sentence without its full stop, cut at a space where it passes 80 characters; empty when nothing was typed. */
    public static String of(String words) {
        var text = words.strip();
        var first = SENTENCE_END.split(text, 2)[0].strip();
        var sentence = first.endsWith(".") ? first.substring(0, first.length() - 1) : first;
        if (sentence.length() <= MAX) {
            return sentence;
        }
        var space = sentence.lastIndexOf(' ', MAX - 1);
        return sentence.substring(0, space > MAX / 2 ? space : MAX - 1) + "…";
    }
}
