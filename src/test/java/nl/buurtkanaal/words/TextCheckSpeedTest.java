package nl.buurtkanaal.words;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.management.ManagementFactory;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Stream;
import nl.buurtkanaal.words.Finding.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** No pattern of ours goes round in circles: some did, and took minutes over one character typed a hundred thousand times. */
class TextCheckSpeedTest {

    private static final int LENGTH = 20_000;
    /** A pattern that goes round in circles takes minutes for this length; the slowest machine takes a tenth of it. */
    private static final long TOO_LONG_MS = 5_000;

    static Stream<String> nasty() {
        return Stream.of("1", "1 ", "12-", "0", "+", "00", "+31", "+1 ", "06 1", "a", "é", "\u200b", "@", "a@", "@a.", "a@a.", "nl91",
            "NL91 ABNA ", "nl", "n l 9 1 ", "(", "1.1", "een ", "nul zes ", "ik ben ", "ik wil ", "ik ", "mijn zoon ", "straat ",
            "Dorpsstraat ", "1234 ", "1234 a", "14-11-", "2026", "10.00-", "boodschappen", "hulp", "enenen", "\n", "’", "at punt ", "geen ",
            "niet meer ", "eieren geslagen ", "slaat de ", "geld ", "\uD83D", "ﷺ", "𝟏", "１ ");
    }

    @ParameterizedTest
    @MethodSource("nasty")
    void no_text_takes_long(String piece) {
        var text = piece.repeat(LENGTH / piece.length());
        long start = cpuTime();

        all(text);

        long milliseconds = (cpuTime() - start) / 1_000_000;
        assertTrue(milliseconds < TOO_LONG_MS, piece + ": " + milliseconds + " ms");
    }

    @Test
    void a_text_that_no_form_takes_is_not_read() {
        assertEquals(List.of(), TextCheck.findings("123456782 ".repeat(LENGTH)));
    }

    /** Not the clock on the wall: other work on the machine does not count. */
    private static long cpuTime() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static void all(String text) {
        TextCheck.findings(text);
        TextCheck.without(text, EnumSet.allOf(Kind.class));
        Words.indexTerms(text);
        Words.queryTerms(text);
    }
}
