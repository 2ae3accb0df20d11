package nl.buurtkanaal.words;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;
import nl.buurtkanaal.words.Finding.Kind;

/**
 * What a text gives away that its writer would rather keep, or that asks for a careful answer first. It finds; it never decides, stores or
 * logs. Digits and letters that only look different, and invisible characters between them, make no difference.
 */
public final class TextCheck {
    private static final ResourceBundle MESSAGES = ResourceBundle.getBundle("i18n.messages", Locale.ROOT);
    private static final Phrases PHRASES = Phrases.read("checks");
    private static final int SHOWN_AT_EACH_END = 2;
    private static final int FEWEST_DIGITS = 8;
    private static final char HIDDEN = '•';
    /** No form takes more; reading half a megabyte would hold a thread for seconds before the form says that it is too long. */
    private static final int LONGEST = 20_000;

    private TextCheck() {
    }

    /**
     * Everything found, in the order of the text; null, blank or longer than any form takes gives none. Findings of different kinds may
     * overlap, of one kind never.
     */
    public static List<Finding> findings(String text) {
        return findings(text, Phrases.NONE);
    }

    /** The same, with what an edition added. */
    static List<Finding> findings(String text, Phrases added) {
        if (text == null || text.isBlank() || text.length() > LONGEST) {
            return List.of();
        }
        var reading = Reading.of(text);
        var spans = new EnumMap<Kind, List<Span>>(Kind.class);
        numbers(reading, spans);
        spans.put(Kind.EMAIL, EmailAddresses.in(reading));
        spans.put(Kind.ADDRESS, Addresses.in(reading));
        spans.put(Kind.CHILD, Children.in(reading));
        phrases(reading, spans, added);
        var findings = new ArrayList<Finding>();
        spans.forEach((kind, found) -> merged(found).forEach(span ->
            findings.add(new Finding(kind, reading.folded().start(span.start()), reading.folded().end(span.end())))));
        findings.sort(Comparator.comparingInt(Finding::start).thenComparing(Finding::kind));
        return findings;
    }

    /** The kinds of finding in some texts, in the order of {@link Kind}; such as the title and the text of a post. */
    public static Set<Kind> kinds(String... texts) {
        var kinds = EnumSet.noneOf(Kind.class);
        for (var text : texts) {
            findings(text).forEach(finding -> kinds.add(finding.kind()));
        }
        return kinds;
    }

    /** The same text with the middle digits of each possible BSN replaced by dots, for a buurtverbinder who checks it. */
    public static String masked(String text) {
        var masked = new StringBuilder(text == null ? "" : text);
        findings(text).stream().filter(finding -> finding.kind() == Kind.BSN).forEach(finding -> mask(masked, text, finding));
        return masked.toString();
    }

    /** The text that is offered instead: each finding of these kinds replaced by words such as "(telefoonnummer weggehaald)". */
    public static String without(String text, Set<Kind> kinds) {
        var kept = new StringBuilder();
        int done = 0;
        for (var finding : findings(text)) {
            if (!kinds.contains(finding.kind())) {
                continue;
            }
            if (finding.start() >= done) {
                kept.append(text, done, finding.start()).append(MESSAGES.getString("check.removed." + finding.kind()));
            }
            done = Math.max(done, finding.end());
        }
        return text == null ? "" : kept.append(text, done, text.length()).toString();
    }

    /** The text without the numbers and addresses that it gives away; the same text when there are none. */
    public static String withoutPrivateData(String text) {
        var removable = EnumSet.noneOf(Kind.class);
        findings(text).stream().map(Finding::kind).filter(kind -> kind.answer() == Finding.Answer.REMOVE
            || kind.answer() == Finding.Answer.BLOCK)
            .forEach(removable::add);
        return removable.isEmpty() ? text : without(text, removable);
    }

    /** Numbers that are something else first: what is left of eight or nine digits may be a BSN. */
    private static void numbers(Reading reading, Map<Kind, List<Span>> spans) {
        var digits = new DigitGroups(reading.text());
        var accounts = Iban.shapedLike(reading);
        var covered = Span.covered(accounts);
        var phones = PhoneNumbers.in(reading, digits).stream().filter(phone -> !phone.overlaps(covered)).toList();
        var others = new ArrayList<>(accounts);
        others.addAll(phones);
        spans.put(Kind.IBAN, Iban.in(reading));
        spans.put(Kind.PHONE, both(both(PhoneNumbers.personal(reading, phones), PhoneNumbers.local(reading)),
            SpokenNumbers.phones(reading)));
        spans.put(Kind.BSN, both(Bsn.in(reading, digits, others), SpokenNumbers.bsns(reading)));
    }

    private static void phrases(Reading reading, Map<Kind, List<Span>> spans, Phrases added) {
        var hits = new ArrayList<>(PHRASES.in(reading.tokens(), token -> Set.of(token.stem())));
        hits.addAll(added.in(reading.tokens(), token -> Set.of(token.stem())));
        var innocent = new HashMap<String, BitSet>();
        for (var hit : hits) {
            if (hit.phrase().innocent()) {
                innocent.computeIfAbsent(hit.phrase().heading(), heading -> new BitSet()).set(hit.from(), hit.to());
            }
        }
        for (var hit : hits) {
            boolean excused = new Span(hit.from(), hit.to()).overlaps(innocent.getOrDefault(hit.phrase().heading(), new BitSet()));
            if (!excused) {
                spans.computeIfAbsent(Kind.valueOf(hit.phrase().heading()), kind -> new ArrayList<>())
                    .add(reading.span(hit.from(), hit.to()));
            }
        }
    }

    private static List<Span> both(List<Span> some, List<Span> others) {
        var both = new ArrayList<>(some);
        both.addAll(others);
        return both;
    }

    private static List<Span> merged(List<Span> spans) {
        var merged = new ArrayList<Span>();
        for (var span : spans.stream().sorted(Comparator.comparingInt(Span::start)).toList()) {
            var last = merged.isEmpty() ? null : merged.get(merged.size() - 1);
            if (last != null && span.overlaps(last)) {
                merged.set(merged.size() - 1, new Span(last.start(), Math.max(last.end(), span.end())));
            } else {
                merged.add(span);
            }
        }
        return merged;
    }

    /** Two digits stay at each end, however they are written; of a number in words nothing stays. */
    private static void mask(StringBuilder masked, String original, Finding finding) {
        var folded = Folded.of(original.substring(finding.start(), finding.end()));
        long digits = folded.text().chars().filter(character -> Token.isDigit((char) character)).count();
        int seen = 0;
        for (int i = 0; i < folded.text().length(); i++) {
            char character = folded.text().charAt(i);
            boolean middle = Token.isDigit(character) && ++seen > SHOWN_AT_EACH_END && seen <= digits - SHOWN_AT_EACH_END;
            if (middle || digits < FEWEST_DIGITS && Character.isLetterOrDigit(character)) {
                masked.setCharAt(finding.start() + folded.start(i), HIDDEN);
            }
        }
    }
}
