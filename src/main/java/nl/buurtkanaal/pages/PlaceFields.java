package nl.buurtkanaal.pages;

import io.micronaut.core.annotation.Nullable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.buurtkanaal.help.HelpDrafts.Draft;
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
        var fields = new LinkedHashMap<String, List<String>>();
        put(fields, "kind", form.kind());
        put(fields, "title", form.title());
        put(fields, "words", form.words());
        put(fields, "saysNoBsn", form.saysNoBsn());
        put(fields, "keeps", form.keeps());
        put(fields, "seen", form.seen());
        put(fields, "category", form.category());
        put(fields, "togetherOn", form.togetherOn());
        put(fields, "togetherAt", form.togetherAt());
        put(fields, "togetherPlace", form.togetherPlace());
        put(fields, "togetherMost", form.togetherMost());
        put(fields, "kern", form.kern());
        fields.put("dayParts", form.dayParts());
        put(fields, "rhythm", form.rhythm());
        put(fields, "lastOn", form.lastOn());
        put(fields, "forWhom", form.forWhom());
        put(fields, "reach", form.reach());
        put(fields, "avoidsOwnKern", form.avoidsOwnKern());
        put(fields, "quiet", form.quiet());
        put(fields, "hat", form.hat());
        put(fields, COMPLETE, "ja");
        return fields;
    }

    /** The form in which the writer goes on with a draft. */
    static PostForm form(Draft draft) {
        return new PostForm("", draft.first("version"), draft.first("kind"), draft.first("title"), draft.first("words"),
            draft.first("saysNoBsn"), draft.first("keeps"), draft.first("seen"), draft.first("category"), draft.first("togetherOn"),
            draft.first("togetherAt"), draft.first("togetherPlace"), draft.first("togetherMost"), draft.first("kern"),
            draft.fields().get("dayParts"), draft.first("rhythm"), draft.first("lastOn"), draft.first("forWhom"), draft.first("reach"),
            draft.first("avoidsOwnKern"), draft.first("quiet"), draft.first("shownName"), draft.first("email"), draft.first("age"),
            draft.first("adultFrom"), draft.first("rules"), draft.first("hat"), "");
    }

    private static void put(Map<String, List<String>> fields, String name, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            fields.put(name, List.of(value));
        }
    }
}
