package nl.buurtkanaal.pages;

import io.micronaut.core.annotation.Nullable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.buurtkanaal.help.HelpPost;
import nl.buurtkanaal.help.PostForm;
import nl.buurtkanaal.help.RhythmGuess;
import nl.buurtkanaal.help.TitleGuess;
import nl.buurtkanaal.understanding.Understanding;

/** A post on its way, as the fields of a draft. */
final class PlaceFields {

    /** Set when nothing is missing but a confirmed account: then confirming places the post. */
    static final String COMPLETE = "complete";
    /** Path of the post that the draft became. */
    static final String PLACED = "placed";

    private PlaceFields() {
    }

    /** After the first step: with a title, a category, days and how often, that the writer may change. */
    static Map<String, List<String>> of(WordsForm form) {
        var fields = new LinkedHashMap<String, List<String>>();
        put(fields, "kind", form.kind());
        put(fields, "kern", form.kern());
        put(fields, "words", form.words());
        put(fields, "title", TitleGuess.of(form.words()));
        put(fields, "category", form.category() != null && !form.category().isBlank() ? form.category()
            : Understanding.categories(form.words()).get(0).category().slug());
        put(fields, "saysNoBsn", form.noBsn() ? "ja" : null);
        put(fields, "rhythm", RhythmGuess.of(form.words()).name());
        put(fields, "forWhom", HelpPost.ForWhom.SELF.name());
        put(fields, "reach", HelpPost.Reach.NEIGHBOURS.name());
        fields.put("dayParts", form.dayParts() == null || form.dayParts().isEmpty() ? Understanding.moment(form.words()).dayParts(null)
            : form.dayParts());
        return fields;
    }

    /** After the second step of who is new; what tells who somebody is stays out of it. */
    static Map<String, List<String>> complete(PostForm form) {
        var fields = new LinkedHashMap<>(form.said());
        put(fields, COMPLETE, "ja");
        return fields;
    }

    private static void put(Map<String, List<String>> fields, String name, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            fields.put(name, List.of(value));
        }
    }
}
