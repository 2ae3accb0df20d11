package nl.buurtkanaal.understanding;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import nl.buurtkanaal.category.Category;

/**
 * A sentence and what it means, to learn from.
 *
 * @param writer who wrote it; "examples" for our own inventions
 */
record Example(String writer, String text, Category category, boolean distress) {

    private static final int WRITER = 0;
    private static final int QUESTION = 2;
    private static final int CATEGORY = 3;
    private static final int DISTRESS = 8;

    /** All that ship with the site: our own sentences and the question sets that were looked into. */
    static List<Example> shipped() {
        var examples = new ArrayList<Example>(headed());
        Stream.of("own", "more", "seen").forEach(set -> examples.addAll(questions(set)));
        return examples;
    }

    /** {@code examples.txt}: sentences under {@code [category]} or {@code [category, distress]}. */
    private static List<Example> headed() {
        var examples = new ArrayList<Example>();
        String[] heading = {};
        for (var line : lines("examples.txt")) {
            if (line.startsWith("[")) {
                heading = line.substring(1, line.length() - 1).split(", ");
            } else if (!line.startsWith("#")) {
                examples.add(new Example("examples", line, category(heading[0]), heading.length > 1));
            }
        }
        return examples;
    }

    /** {@code questions-*.tsv}: one question a line, the names of the columns in the first. */
    private static List<Example> questions(String set) {
        return lines("questions-" + set + ".tsv").stream().skip(1).map(line -> line.split("\t", -1))
            .map(cells -> new Example(cells[WRITER], cells[QUESTION], category(cells[CATEGORY]),
                cells.length > DISTRESS && cells[DISTRESS].equals("ja"))).toList();
    }

    private static Category category(String slug) {
        return Category.of(slug).orElseThrow(() -> new IllegalStateException("no category " + slug));
    }

    private static List<String> lines(String file) {
        try (var stream = Example.class.getResourceAsStream("/understanding/" + file)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8).lines().filter(line -> !line.isBlank()).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
