package nl.buurtkanaal.words;

import java.util.List;

/** A text as the checks read it. */
record Reading(Folded folded, String text, List<Token> tokens) {
    static Reading of(String original) {
        var folded = Folded.of(original);
        var text = folded.text();
        return new Reading(folded, text, Token.of(text));
    }

    boolean capital(Token token) {
        return folded.startsWithCapital(token.start());
    }

    /** Only spaces, a comma or a number sign stand between these two neighbours. */
    boolean sideBySide(Token left, Token right) {
        for (int i = left.end(); i < right.start(); i++) {
            if (" ,#".indexOf(text.charAt(i)) < 0) {
                return false;
            }
        }
        return right.start() - left.end() <= 3;
    }

    Span span(int fromToken, int toToken) {
        return new Span(tokens.get(fromToken).start(), tokens.get(toToken - 1).end());
    }
}
