package nl.buurtkanaal.moderation.report;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.buurtkanaal.platform.views.Messages;

/**
 * What the desk says with a decision, to who reported and to who was reported.
 *
 * @param id      0 for one that we ship
 * @param title   what the button says
 * @param toAbout empty where who was reported hears nothing
 */
@Introspected
public record Sentence(long id, Outcome outcome, String title, String toReporter, String toAbout) {

    static final int TITLE_MAX = 60;
    static final int TEXT_MAX = 400;
    private static final Set<String> WORDS = Set.of("titel", "naam", "kern");
    private static final Pattern WORD = Pattern.compile("\\{([^{}]*)}");

    /** The one that we ship, in the words for this kind of thing where there are any. */
    static Sentence shipped(Outcome outcome, @Nullable ReportedKind kind) {
        return new Sentence(0, outcome, text("report.outcome." + outcome, kind), text("report.text." + outcome + ".reporter", kind),
            Messages.find("report.text." + outcome + ".about").isEmpty() ? "" : text("report.text." + outcome + ".about", kind));
    }

    private static String text(String key, @Nullable ReportedKind kind) {
        return Optional.ofNullable(kind).flatMap(of -> Messages.find(key + "." + of)).orElseGet(() -> Messages.get(key));
    }

    /** The first word in braces that nobody can fill in. */
    static Optional<String> unknownWord(String text) {
        return WORD.matcher(text).results().map(found -> found.group(1)).filter(word -> !WORDS.contains(word)).findFirst();
    }

    /** With the words in braces filled in; one without a value stays as it is. */
    static String filled(String text, Map<String, String> values) {
        return WORD.matcher(text).replaceAll(found -> Matcher.quoteReplacement(values.getOrDefault(found.group(1), found.group())));
    }

    public boolean own() {
        return id > 0;
    }
}
