package nl.buurtkanaal.help;

import io.micronaut.core.annotation.Introspected;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import nl.buurtkanaal.platform.views.Messages;
import nl.buurtkanaal.words.Finding;
import nl.buurtkanaal.words.Finding.Answer;
import nl.buurtkanaal.words.Screening;
import nl.buurtkanaal.words.TextCheck;

/**
 * What the texts of a post give away, told to the writer kindly before it is sent. The form carries back which of it was seen (field
 * {@code seen}), so that nothing is sent that was not pointed out first. A number, an address or an illness stays when the writer says so
 * (field {@code keeps}); a burgerservicenummer when the writer says that it is none (field {@code saysNoBsn}). Shown by
 * {@code views/help/_notices}.
 *
 * @param kinds         everything found
 * @param notices       a sentence for each, but distress
 * @param distress      help lines come before anything else
 * @param leadsOn       neighbours are not the answer to some of it: the page names the inloopspreekuur and the phone line
 * @param asksNoBsn     there is something like a burgerservicenummer
 * @param asksKeeps     the writer has to say that a text may stay
 * @param offersRemoval the button "Haal het voor mij weg" can take something out
 * @param unseen        something was found that the page before did not tell
 */
@Introspected
public record TextNotices(Set<Finding.Kind> kinds, List<String> notices, boolean distress, boolean leadsOn, boolean asksNoBsn,
                          boolean asksKeeps, boolean offersRemoval, boolean unseen) {

    /** Nothing to say. */
    public static final TextNotices NONE = new TextNotices(Set.of(), List.of(), false, false, false, false, false, false);

    private static final Set<Answer> ASKS = EnumSet.of(Answer.REMOVE, Answer.CONFIRM);

    /** @param seen what {@link #seen()} said on the page before; empty at first */
    public static TextNotices of(String seen, String... texts) {
        return of(Screening.SHIPPED, seen, texts);
    }

    /** The same, by what an edition looks for beside our own lists. */
    public static TextNotices of(Screening screening, String seen, String... texts) {
        var kinds = screening.kinds(texts);
        if (kinds.isEmpty()) {
            return NONE;
        }
        var told = Arrays.asList(seen.split(","));
        return new TextNotices(kinds,
            kinds.stream().filter(kind -> kind != Finding.Kind.DISTRESS).map(kind -> Messages.get(kind.messageKey())).toList(),
            kinds.contains(Finding.Kind.DISTRESS), kinds.stream().anyMatch(Finding.Kind::leadsOn), kinds.contains(Finding.Kind.BSN),
            kinds.stream().anyMatch(kind -> ASKS.contains(kind.answer())), kinds.stream().anyMatch(TextNotices::isRemovable),
            kinds.stream().anyMatch(kind -> kind.answer() != Answer.HINT && !told.contains(kind.name())));
    }

    /**
     * Something was found that the writer has not answered yet.
     *
     * @param saysNoBsn what the field of that name holds; so {@code keeps}
     */
    public boolean stop(String saysNoBsn, String keeps) {
        return unseen || asksNoBsn && saysNoBsn.isEmpty() || asksKeeps && keeps.isEmpty();
    }

    private static boolean isRemovable(Finding.Kind kind) {
        return kind.answer() == Answer.REMOVE || kind.answer() == Answer.BLOCK;
    }

    /** For the hidden field {@code seen}. */
    public String seen() {
        return kinds.stream().map(Enum::name).collect(Collectors.joining(","));
    }

    /** There is something to read beside the fields. */
    public boolean any() {
        return !notices.isEmpty();
    }

    /** The text without numbers, addresses and the like that it gives away. */
    public static String without(String text) {
        var removable = EnumSet.noneOf(Finding.Kind.class);
        TextCheck.kinds(text).stream().filter(TextNotices::isRemovable).forEach(removable::add);
        return removable.isEmpty() ? text : TextCheck.without(text, removable);
    }
}
