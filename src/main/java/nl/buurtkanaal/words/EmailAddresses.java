package nl.buurtkanaal.words;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** E-mail addresses in a text, also with spaces in them or written as they are said: "jan apenstaartje voorbeeld punt nl". */
final class EmailAddresses {
    private static final int LONGEST_PART = 80;
    private static final Set<String> AT = Set.of("apenstaartje", "apenstaart", "apestaartje", "apestaart", "at");
    private static final Set<String> DOT = Set.of("punt", "dot");
    private static final Set<String> TOP_LEVEL = Set.of("nl", "com", "net", "org", "eu", "be", "de", "info", "nu", "frl", "email");

    private EmailAddresses() {
    }

    static List<Span> in(Reading reading) {
        var found = new ArrayList<>(written(reading.text()));
        var covered = Span.covered(found);
        spoken(reading).stream().filter(span -> !span.overlaps(covered)).forEach(found::add);
        return found;
    }

    private static List<Span> written(String text) {
        var found = new ArrayList<Span>();
        for (int at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1)) {
            int name = back(text, at);
            int start = name;
            while (start > 0 && name - start < LONGEST_PART && inName(text.charAt(start - 1))) {
                start--;
            }
            int host = at + 1;
            while (host < text.length() && text.charAt(host) == ' ' && host - at < 3) {
                host++;
            }
            int end = host;
            boolean dotted = false;
            while (end < text.length() && end - host < LONGEST_PART && inHost(text, end)) {
                dotted |= text.charAt(end) == '.';
                end++;
            }
            if (start < name && dotted) {
                found.add(new Span(start, end));
            }
        }
        return found;
    }

    /** Back over at most two spaces. */
    private static int back(String text, int from) {
        int index = from;
        while (index > 0 && from - index < 2 && text.charAt(index - 1) == ' ') {
            index--;
        }
        return index;
    }

    private static boolean inName(char character) {
        return Character.isLetterOrDigit(character) || "._%+-".indexOf(character) >= 0;
    }

    /** A dot belongs to a host only when more of it follows. */
    private static boolean inHost(String text, int index) {
        char character = text.charAt(index);
        return Character.isLetterOrDigit(character) || character == '-'
            || character == '.' && index + 1 < text.length() && Character.isLetterOrDigit(text.charAt(index + 1));
    }

    /** name at host dot top-level, each a word or more; the "at" in brackets or said. */
    private static List<Span> spoken(Reading reading) {
        var found = new ArrayList<Span>();
        var tokens = reading.tokens();
        for (int i = 1; i + 2 < tokens.size(); i++) {
            if (!AT.contains(tokens.get(i).word())) {
                continue;
            }
            for (int end = i + 2; end < Math.min(tokens.size(), i + 7); end++) {
                boolean top = TOP_LEVEL.contains(tokens.get(end).word());
                if (top && (DOT.contains(tokens.get(end - 1).word()) || dotBetween(reading, end))) {
                    found.add(reading.span(i - 1, end + 1));
                    break;
                }
            }
        }
        return found;
    }

    private static boolean dotBetween(Reading reading, int token) {
        var between = reading.text().substring(reading.tokens().get(token - 1).end(), reading.tokens().get(token).start());
        return between.strip().equals(".");
    }
}
