package nl.buurtkanaal.words;

/** Whether two words are one typing mistake apart: a letter too many, one too few, a wrong one, or two that changed places. */
final class OneMistake {

    private OneMistake() {
    }

    static boolean apart(String typed, String meant) {
        int difference = typed.length() - meant.length();
        if (difference < -1 || difference > 1) {
            return false;
        }
        int at = 0;
        int shortest = Math.min(typed.length(), meant.length());
        while (at < shortest && typed.charAt(at) == meant.charAt(at)) {
            at++;
        }
        if (difference != 0) {
            return difference > 0 ? same(typed, at + 1, meant, at) : same(typed, at, meant, at + 1);
        }
        return at < shortest && (same(typed, at + 1, meant, at + 1) || at + 1 < shortest && typed.charAt(at) == meant.charAt(at + 1)
            && typed.charAt(at + 1) == meant.charAt(at) && same(typed, at + 2, meant, at + 2));
    }

    private static boolean same(String one, int oneFrom, String other, int otherFrom) {
        int left = one.length() - oneFrom;
        return left == other.length() - otherFrom && one.regionMatches(oneFrom, other, otherFrom, left);
    }
}
