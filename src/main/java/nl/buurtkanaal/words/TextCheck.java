package nl.buurtkanaal.words;

import java.util.List;
import java.util.Set;

/** What a text gives away that its writer would rather keep, or that asks for a careful answer first. It finds; it never decides. */
public final class TextCheck {
    private TextCheck() {
    }

    /** Everything found, in the order of the text; null or blank gives none. Findings of different kinds may overlap. */
    public static List<Finding> findings(String text) {
        return List.of();
    }

    /** The same text with the middle digits of each possible BSN replaced by dots, for a buurtverbinder who checks it. */
    public static String masked(String text) {
        return text;
    }

    /** The text that is offered instead: each finding of these kinds replaced by words such as "(telefoonnummer weggehaald)". */
    public static String without(String text, Set<Finding.Kind> kinds) {
        return text;
    }
}
