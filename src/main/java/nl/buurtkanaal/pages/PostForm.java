package nl.buurtkanaal.pages;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import nl.buurtkanaal.help.HelpPostContent;

/**
 * The second step of placing a post: all that is said in it, and for who is new, who they are. Texts as typed.
 *
 * @param keeps set when the writer leaves a text as it is after a hint
 * @param act   {@code remove} when the writer pressed "Haal het voor mij weg" in place of sending
 */
@Serdeable
record PostForm(@Nullable String inzending,
                @NotBlank(message = "{place.kind.blank}") @Pattern(regexp = "REQUEST|OFFER|TOGETHER", message = "{place.kind.blank}") @Nullable String kind,
                @NotBlank(message = "{place.kern.blank}") @Nullable String kern,
                @NotBlank(message = "{place.category.blank}") @Nullable String category,
                @NotBlank(message = "{place.title.blank}") @Size(max = 80, message = "{place.title.long}") @Nullable String title,
                @NotBlank(message = "{place.words.blank}") @Size(max = 1500, message = "{place.words.long}") @Nullable String words,
                @Nullable List<String> dayParts,
                @Nullable String rhythm, @Nullable String forWhom, @Nullable String reach, @Nullable String avoidsOwnKern,
                @Nullable String quiet, @Nullable String lastOn,
                @Nullable String togetherOn, @Nullable String togetherAt,
                @Size(max = 120, message = "{place.place.long}") @Nullable String togetherPlace,
                @Nullable String saysNoBsn, @Nullable String keeps,
                @Nullable String shownName, @Nullable String email, @Nullable String age, @Nullable String adultFrom, @Nullable String rules,
                @Nullable String act) {

    /** From what was kept of it; {@code fields} are the names of the components. */
    static PostForm of(Map<String, List<String>> fields) {
        return new PostForm(null, first(fields, "kind"), first(fields, "kern"), first(fields, "category"), first(fields, "title"),
            first(fields, "words"), fields.getOrDefault("dayParts", List.of()), first(fields, "rhythm"), first(fields, "forWhom"),
            first(fields, "reach"), first(fields, "avoidsOwnKern"), first(fields, "quiet"), first(fields, "lastOn"),
            first(fields, "togetherOn"), first(fields, "togetherAt"), first(fields, "togetherPlace"), first(fields, "saysNoBsn"),
            first(fields, "keeps"), first(fields, "shownName"), first(fields, "email"), first(fields, "age"), first(fields, "adultFrom"), null, null);
    }

    PostForm withWords(String newTitle, String newWords) {
        return new PostForm(inzending, kind, kern, category, newTitle, newWords, dayParts, rhythm, forWhom, reach, avoidsOwnKern, quiet, lastOn,
            togetherOn, togetherAt, togetherPlace, saysNoBsn, keeps, shownName, email, age, adultFrom, rules, act);
    }

    /** The same form sent twice is one act; the same page sent again with something corrected is another. */
    @Nullable String onceKey() {
        return inzending == null || inzending.isBlank() ? null : inzending + '|' + hashCode();
    }

    boolean noBsn() {
        return saysNoBsn != null;
    }

    /** All texts of strangers' eyes together, for the checks, as far as a post may be long: reading half a megabyte would take seconds. */
    String allWords() {
        return cut(title, HelpPostContent.TITLE_MAX) + "\n" + cut(words, HelpPostContent.BODY_MAX) + "\n" + cut(togetherPlace, HelpPostContent.PLACE_MAX);
    }

    private static String cut(@Nullable String text, int length) {
        return text == null ? "" : text.substring(0, Math.min(text.length(), length));
    }

    private static @Nullable String first(Map<String, List<String>> fields, String name) {
        var values = fields.getOrDefault(name, List.of());
        return values.isEmpty() || values.get(0).isEmpty() ? null : values.get(0);
    }
}
