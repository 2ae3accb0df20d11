package nl.buurtkanaal.words;

import java.util.BitSet;
import java.util.Collection;

/** A stretch of a folded text. */
record Span(int start, int end) {
    boolean overlaps(Span other) {
        return start < other.end && other.start < end;
    }

    boolean overlaps(BitSet covered) {
        int next = covered.nextSetBit(start);
        return next >= 0 && next < end;
    }

    /** The characters that these stretches cover: asking is quick, however many there are. */
    static BitSet covered(Collection<Span> spans) {
        var covered = new BitSet();
        spans.forEach(span -> covered.set(span.start, span.end));
        return covered;
    }
}
