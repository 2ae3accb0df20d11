package nl.buurtkanaal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Two files fit beside one another on a screen. */
class LineLengthTest {

    private static final int COLUMNS = 140;

    @ParameterizedTest
    @ValueSource(strings = {"src/main/java", "src/test/java"})
    void no_line_of_java_is_longer_than_140_columns(String folder) {
        var found = Sources.under(Path.of(folder), ".java").entrySet().stream()
            .flatMap(file -> tooLong(file.getKey(), file.getValue().lines().toList())).toList();

        assertEquals(List.of(), found);
    }

    private static Stream<String> tooLong(String file, List<String> lines) {
        return IntStream.range(0, lines.size()).filter(line -> lines.get(line).codePointCount(0, lines.get(line).length()) > COLUMNS)
            .mapToObj(line -> file + ":" + (line + 1));
    }
}
