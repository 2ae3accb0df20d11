package nl.buurtkanaal.understanding;

import java.util.BitSet;
import java.util.Set;
import java.util.TreeSet;
import nl.buurtkanaal.words.Heard;

/**
 * What a text is known by when it is compared with others: stems with the parts of compounds, pairs of neighbouring stems, and the pieces
 * of three to five letters of each word as it was written, which stand bad spelling and dialect. Each is hashed to a number ("the hashing
 * trick", Weinberger et al. 2009, https://arxiv.org/abs/0902.2206), so no dictionary is kept.
 */
final class Features {

    /** Numbers run from 0 to one less. */
    static final int SPACE = 1 << 16;
    private static final int SHORTEST = 3;
    private static final int LONGEST = 5;
    private static final int MOST_WORDS = 150;
    private static final float PIECE = 0.3f;

    private final int[] numbers;
    private final float[] weights;

    private Features(int[] numbers, float[] weights) {
        this.numbers = numbers;
        this.weights = weights;
    }

    /**
     * @param meant   the text word by word without writing mistakes
     * @param written the same as it was written
     */
    static Features of(Heard meant, Heard written) {
        var words = new BitSet(SPACE);
        Set<String> before = Set.of("^");
        for (int i = 0; i < Math.min(meant.size(), MOST_WORDS); i++) {
            var stems = new TreeSet<>(meant.stems(i));
            for (var stem : stems) {
                words.set(number("s:" + stem));
                for (var previous : before) {
                    words.set(number("p:" + previous + " " + stem));
                }
            }
            before = stems;
        }
        var pieces = new BitSet(SPACE);
        for (int i = 0; i < Math.min(written.size(), MOST_WORDS); i++) {
            var word = "_" + written.word(i) + "_";
            for (int length = SHORTEST; length <= LONGEST; length++) {
                for (int from = 0; from + length <= word.length(); from++) {
                    pieces.set(number(word.substring(from, from + length)));
                }
            }
        }
        return joined(words, pieces);
    }

    /** All of unit length together, so that a long text weighs no more than a short one. */
    private static Features joined(BitSet words, BitSet pieces) {
        int[] numbers = new int[words.cardinality() + pieces.cardinality()];
        float[] weights = new float[numbers.length];
        int at = 0;
        for (int number = words.nextSetBit(0); number >= 0; number = words.nextSetBit(number + 1)) {
            numbers[at] = number;
            weights[at++] = 1;
        }
        for (int number = pieces.nextSetBit(0); number >= 0; number = pieces.nextSetBit(number + 1)) {
            numbers[at] = number;
            weights[at++] = PIECE;
        }
        double squares = 0;
        for (float weight : weights) {
            squares += weight * weight;
        }
        float length = (float) Math.max(1e-6, Math.sqrt(squares));
        for (int i = 0; i < weights.length; i++) {
            weights[i] /= length;
        }
        return new Features(numbers, weights);
    }

    int size() {
        return numbers.length;
    }

    int number(int index) {
        return numbers[index];
    }

    float weight(int index) {
        return weights[index];
    }

    private static int number(String feature) {
        int hash = feature.hashCode() * 0x9E3779B9;
        return (hash ^ hash >>> 15) & SPACE - 1;
    }
}
