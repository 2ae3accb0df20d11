package nl.buurtkanaal.words;

import io.micronaut.core.annotation.Nullable;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A text as it was meant: word by word, without accents and writing mistakes. For features with lists of phrases of their own. Pure. */
public final class Heard {

    /** Further on in a text words are read as they stand, so that a long one costs no more. */
    private static final int MOST_MENDED = 120;

    private final List<Token> tokens;
    private final List<Set<String>> stems;

    private Heard(List<Token> tokens) {
        this.tokens = tokens;
        this.stems = tokens.stream().map(Heard::stems).toList();
    }

    /** @param most characters that are read; of a longer text only the start counts */
    public static Heard of(@Nullable String text, Spelling spelling, int most) {
        if (text == null) {
            return new Heard(List.of());
        }
        var meant = new ArrayList<Token>();
        var written = Token.of(Folded.fold(text.length() > most ? text.substring(0, most) : text));
        for (int i = 0; i < written.size(); i++) {
            var token = written.get(i);
            if (i >= MOST_MENDED) {
                meant.add(token);
                continue;
            }
            var joined = i + 1 < written.size() && written.get(i + 1).sentence() == token.sentence()
                ? spelling.joined(token.word(), written.get(i + 1).word()).orElse(null) : null;
            if (joined != null) {
                meant.add(token.meaning(joined));
                i++;
            } else {
                spelling.meant(token.word()).forEach(word -> meant.add(token.meaning(word)));
            }
        }
        return new Heard(meant);
    }

    /** Word by word as it was written. */
    public static Heard asWritten(String text) {
        return new Heard(Token.of(Folded.fold(text)));
    }

    public int size() {
        return tokens.size();
    }

    /** In lower case, as it was meant. */
    public String word(int index) {
        return tokens.get(index).word();
    }

    /** Words with the same number stand in one sentence; the first is 0 or more. */
    public int sentence(int index) {
        return tokens.get(index).sentence();
    }

    /** The stem of the word and, of a compound, those of its parts. */
    public Set<String> stems(int index) {
        return stems.get(index);
    }

    /** All words in order, a full stop between sentences. */
    public String text() {
        var text = new StringBuilder();
        for (int i = 0; i < tokens.size(); i++) {
            text.append(i == 0 ? "" : tokens.get(i).sentence() == tokens.get(i - 1).sentence() ? " " : ". ").append(tokens.get(i).word());
        }
        return text.toString();
    }

    List<Token> tokens() {
        return tokens;
    }

    List<Set<String>> stems() {
        return stems;
    }

    /** A compound says what its parts say as well. */
    private static Set<String> stems(Token token) {
        var stems = new HashSet<String>();
        stems.add(token.stem());
        Compounds.split(token.word()).forEach(part -> stems.add(Stems.stem(part)));
        return stems;
    }
}
