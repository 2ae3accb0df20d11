package nl.buurtkanaal.words;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** A phrase under its heading; an innocent one says that what it covers means nothing. */
record Phrase(String heading, double weight, boolean innocent, List<Element> elements) {
    static Phrase parse(String heading, double weight, String written) {
        boolean innocent = written.startsWith("!");
        var elements = Stream.of(written.substring(innocent ? 1 : 0).split("\\s+")).map(Element::parse).toList();
        return new Phrase(heading, weight, innocent, elements);
    }

    /** One word of a phrase: any of its shapes; no shape at all is a gap. */
    record Element(List<Shape> shapes) {
        static Element parse(String written) {
            return new Element(written.equals("..") ? List.of() : Stream.of(written.split("\\|")).map(Shape::parse).toList());
        }

        boolean gap() {
            return shapes.isEmpty();
        }

        boolean fits(Token token, Set<String> stems) {
            for (var shape : shapes) {
                if (shape.fits(token, stems)) {
                    return true;
                }
            }
            return false;
        }
    }

    record Shape(Kind kind, String word) {
        enum Kind { STEM, EXACT, PREFIX, SUFFIX, NUMBER }

        static Shape parse(String written) {
            if (written.equals("<n>")) {
                return new Shape(Kind.NUMBER, "");
            }
            if (written.startsWith("=")) {
                return new Shape(Kind.EXACT, written.substring(1));
            }
            if (written.endsWith("*")) {
                return new Shape(Kind.PREFIX, written.substring(0, written.length() - 1));
            }
            if (written.startsWith("*")) {
                return new Shape(Kind.SUFFIX, written.substring(1));
            }
            return new Shape(Kind.STEM, Stems.stem(written));
        }

        String key() {
            return switch (kind) {
                case EXACT -> "=" + word;
                case PREFIX -> "*" + word.substring(0, Phrases.SHORTEST_PREFIX);
                case STEM, SUFFIX, NUMBER -> "~" + word;
            };
        }

        boolean fits(Token token, Set<String> stems) {
            return switch (kind) {
                case STEM -> stems.contains(word);
                case EXACT -> token.word().equals(word);
                case PREFIX -> token.word().startsWith(word);
                case SUFFIX -> token.word().endsWith(word);
                case NUMBER -> token.isNumber();
            };
        }
    }
}
