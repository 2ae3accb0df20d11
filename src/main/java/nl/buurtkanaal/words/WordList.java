package nl.buurtkanaal.words;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A word list under {@code resources/words}, or elsewhere when its name begins with a slash: one item a line, {@code #} starts a comment.
 */
final class WordList {
    private WordList() {
    }

    /** All words of a list that has several on a line. */
    static Set<String> words(String name) {
        return lines(name).stream().flatMap(line -> Stream.of(line.split("\\s+"))).collect(Collectors.toUnmodifiableSet());
    }

    /** The lines that say something, without comments and surrounding spaces. */
    static List<String> lines(String name) {
        try (var stream = WordList.class.getResourceAsStream((name.startsWith("/") ? name : "/words/" + name) + ".txt")) {
            if (stream == null) {
                throw new IllegalStateException("No word list " + name);
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8).lines()
                .map(line -> line.replaceFirst("(^|\\s)#.*", "").strip())
                .filter(line -> !line.isEmpty())
                .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
