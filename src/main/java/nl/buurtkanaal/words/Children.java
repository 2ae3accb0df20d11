package nl.buurtkanaal.words;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Children who can be recognised: named, or described by an age together with a name. */
final class Children {
    private static final Set<String> WHOSE = Set.of("mijn", "onze", "ons", "m'n", "mn", "haar", "zijn", "hun");
    private static final Set<String> CHILD = WordList.words("child");
    /** Words with a capital that are no name of a child. */
    private static final Set<String> NO_NAMES = WordList.words("no-names");
    private static final int NEAR = 8;

    private Children() {
    }

    static List<Span> in(Reading reading) {
        var found = new ArrayList<Span>();
        var tokens = reading.tokens();
        for (int i = 1; i < tokens.size(); i++) {
            if (!CHILD.contains(tokens.get(i).word()) || !WHOSE.contains(tokens.get(i - 1).word())) {
                continue;
            }
            int to = Math.min(tokens.size(), i + 1 + NEAR);
            int name = name(reading, i + 1, to);
            boolean atOnce = name == i + 1;
            int age = age(reading, i + 1, to);
            if (atOnce || name > 0 && age > 0) {
                found.add(reading.span(i - 1, Math.max(name, age) + 1));
            }
        }
        return found;
    }

    private static int name(Reading reading, int from, int to) {
        for (int i = from; i < to; i++) {
            var token = reading.tokens().get(i);
            boolean startsSentence = reading.tokens().get(i - 1).sentence() != token.sentence();
            if (!startsSentence && !token.isNumber() && token.word().length() > 1 && reading.capital(token) && !allCapitals(reading, token)
                && !NO_NAMES.contains(token.word())) {
                return i;
            }
        }
        return -1;
    }

    /** The index of an age: "8 jaar", "(8)", "acht jaar". */
    private static int age(Reading reading, int from, int to) {
        for (int i = from; i < to; i++) {
            var token = reading.tokens().get(i);
            boolean years = i + 1 < reading.tokens().size() && reading.tokens().get(i + 1).word().equals("jaar");
            if (years) {
                return i + 1;
            }
            if (token.isNumber() && token.word().length() < 3 && token.start() > 0 && reading.text().charAt(token.start() - 1) == '(') {
                return i;
            }
        }
        return -1;
    }

    private static boolean allCapitals(Reading reading, Token token) {
        return reading.folded().startsWithCapital(token.start() + 1);
    }
}
