package nl.buurtkanaal.conversation;

import io.micronaut.core.annotation.Introspected;
import java.util.Comparator;
import java.util.List;
import nl.buurtkanaal.words.Screening;

/**
 * What the site says about somebody's words before they go to a neighbour.
 *
 * @param notice    {@code help-first} or {@code care}; empty when it says nothing
 * @param sentences kind words about what stands there; with {@code care} only
 */
@Introspected
public record Caution(String notice, List<String> sentences) {

    /** Nothing is said. */
    public static final Caution NONE = new Caution("", List.of());

    /** The strictest that is to be said about some texts that go out together. A citizen number is for the form to refuse. */
    static Caution about(List<String> texts, Screening screening) {
        var checks = texts.stream().map(text -> MessageText.check(text, screening, false, false)).toList();
        var strictest = checks.stream().map(MessageText.Checked::answer).filter(answer -> !answer.notice().isEmpty())
            .min(Comparator.naturalOrder());
        return strictest.map(answer -> new Caution(answer.notice(), checks.stream().filter(check -> check.answer() == answer)
            .flatMap(check -> check.sentences().stream()).distinct().toList())).orElse(NONE);
    }

    /** There is something to read first. */
    public boolean any() {
        return !notice.isEmpty();
    }
}
