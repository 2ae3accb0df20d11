package nl.buurtkanaal.desk.answer;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.buurtkanaal.moderation.Refusal;
import nl.buurtkanaal.platform.views.Messages;

/**
 * Something that the desk often says to a writer, and what happens with it.
 *
 * @param id      negative for one that we ship and the edition never changed
 * @param refusal why, for one that refuses; null for the others
 * @param body    plain text, with words in braces that are filled in
 */
@Introspected
public record StandardAnswer(long id, Effect effect, @Nullable Refusal refusal, String title, String body) {

    /** What happens beside telling the writer. */
    @Serdeable
    public enum Effect {
        REFUSE, ASK,
        /** Let through without the numbers and addresses that it gives away. */
        TIDY;

        /** What the button says. */
        public String messageKey() {
            return "answer.effect." + name();
        }
    }

    static final int TITLE_MAX = 60;
    static final int BODY_MAX = 400;
    /** What may stand between braces. */
    static final Set<String> WORDS = Set.of("titel", "naam", "kern", "spreekuur");

    private static final int FILLED_MAX = 500;
    private static final Pattern WORD = Pattern.compile("\\{([^{}]*)}");

    /** The words in braces that nobody can fill in. */
    static Set<String> unknownWords(String body) {
        var unknown = new TreeSet<String>();
        WORD.matcher(body).results().map(found -> found.group(1)).filter(word -> !WORDS.contains(word)).forEach(unknown::add);
        return unknown;
    }

    /** What the writer reads, at most 500 characters. A word in braces without a value stays as it is. */
    public String filled(Map<String, String> values) {
        var text = WORD.matcher(body).replaceAll(found -> Matcher.quoteReplacement(values.getOrDefault(found.group(1), found.group())));
        return text.length() <= FILLED_MAX ? text : text.substring(0, FILLED_MAX - 1) + "…";
    }

    public String effectLabel() {
        return Messages.get(effect.messageKey());
    }
}
