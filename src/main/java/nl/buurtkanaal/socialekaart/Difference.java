package nl.buurtkanaal.socialekaart;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;
import java.util.ArrayList;
import java.util.List;

/**
 * What became of one field, word by word.
 *
 * @param before as it was, with the words that went; empty when there was nothing
 * @param after  as it became, with the words that came
 */
@Introspected
record Difference(String field, List<Piece> before, List<Piece> after) {

    /** @param changed not in the other text */
    @Introspected
    record Piece(String text, boolean changed) {
    }

    private static final int LONGEST = 400;

    static Difference of(String field, @Nullable String before, @Nullable String after) {
        var old = words(before);
        var now = words(after);
        if (old.length > LONGEST || now.length > LONGEST) {
            return new Difference(field, List.of(new Piece(String.join("", old), true)), List.of(new Piece(String.join("", now), true)));
        }
        var common = common(old, now);
        var was = new ArrayList<Piece>();
        var became = new ArrayList<Piece>();
        int i = 0;
        int j = 0;
        while (i < old.length || j < now.length) {
            if (i < old.length && j < now.length && old[i].strip().equals(now[j].strip())) {
                add(was, old[i++], false);
                add(became, now[j++], false);
            } else if (j == now.length || i < old.length && common[i + 1][j] >= common[i][j + 1]) {
                add(was, old[i++], true);
            } else {
                add(became, now[j++], true);
            }
        }
        return new Difference(field, was, became);
    }

    private static void add(List<Piece> pieces, String word, boolean changed) {
        int last = pieces.size() - 1;
        if (last >= 0 && pieces.get(last).changed() == changed) {
            pieces.set(last, new Piece(pieces.get(last).text() + word, changed));
        } else {
            pieces.add(new Piece(word, changed));
        }
    }

    /** Length of the longest common run of words from each place on. */
    private static int[][] common(String[] old, String[] now) {
        var common = new int[old.length + 1][now.length + 1];
        for (int i = old.length - 1; i >= 0; i--) {
            for (int j = now.length - 1; j >= 0; j--) {
                common[i][j] = old[i].strip().equals(now[j].strip()) ? common[i + 1][j + 1] + 1
                    : Math.max(common[i + 1][j], common[i][j + 1]);
            }
        }
        return common;
    }

    /** Each word with the space behind it. */
    private static String[] words(@Nullable String text) {
        return text == null || text.isEmpty() ? new String[0] : text.split("(?<=\\s)(?=\\S)");
    }
}
