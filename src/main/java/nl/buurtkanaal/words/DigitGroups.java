package nl.buurtkanaal.words;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.Predicate;

/** The groups of digits in a folded text, and which of them stand together with no more than a few spaces, dots or dashes in between. */
final class DigitGroups {
    private static final String SEPARATORS = " .-_()";
    private static final int WIDEST_SEPARATION = 3;

    private final List<Group> groups = new ArrayList<>();
    private final String text;

    /**
     * A row of digits with no digit before or after it.
     *
     * @param joined stands together with the group before it
     */
    record Group(int start, int end, boolean joined) {
        int length() {
            return end - start;
        }
    }

    DigitGroups(String text) {
        this.text = text;
        int last = -1;
        for (int i = 0; i < text.length(); i++) {
            if (!Token.isDigit(text.charAt(i))) {
                continue;
            }
            int start = i;
            while (i < text.length() && Token.isDigit(text.charAt(i))) {
                i++;
            }
            groups.add(new Group(start, i, last >= 0 && separated(last, start)));
            last = i;
        }
    }

    /** Digits that stand together, without what separates them. */
    record Number(String digits, int firstGroup, Span span) {
    }

    /** The numbers that some neighbouring groups form together, shortest first at each place; at most this many digits. */
    List<Span> numbers(int shortest, int longest, BitSet except, Predicate<Number> wanted) {
        var found = new ArrayList<Span>();
        for (int from = 0; from < groups.size(); from++) {
            var digits = new StringBuilder();
            for (int to = from; to < groups.size() && (to == from || groups.get(to).joined()); to++) {
                var group = groups.get(to);
                if (digits.length() + group.length() > longest || new Span(group.start(), group.end()).overlaps(except)) {
                    break;
                }
                digits.append(text, group.start(), group.end());
                if (digits.length() < shortest) {
                    continue;
                }
                var number = new Number(digits.toString(), groups.get(from).length(), new Span(groups.get(from).start(), group.end()));
                if (wanted.test(number)) {
                    found.add(number.span());
                    break;
                }
            }
        }
        return found;
    }

    private boolean separated(int from, int to) {
        if (to - from > WIDEST_SEPARATION) {
            return false;
        }
        for (int i = from; i < to; i++) {
            if (SEPARATORS.indexOf(text.charAt(i)) < 0) {
                return false;
            }
        }
        return true;
    }
}
