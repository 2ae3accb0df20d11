package nl.buurtkanaal.help;

import io.micronaut.core.annotation.Introspected;
import java.util.Arrays;
import java.util.Comparator;
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
 * What a text gives away, told to its writer once and kindly before it is sent. The form carries back which of it was seen (field
 * {@code gezien}), so that the second press of the button sends it; a burgerservicenummer stays in the way until the writer says that it is
 * none (field {@code geenBsn}). Shown by {@code views/help/_notices}.
 *
 * @param kinds         everything found
 * @param notices       a sentence for each
 * @param asksNoBsn     there is something like a burgerservicenummer
 * @param offersRemoval the button "Haal het voor mij weg" can take something out
 * @param stops         something was found that the writer has not answered yet
 */
@Introspected
public record TextNotices(Set<Finding.Kind> kinds, List<Notice> notices, boolean asksNoBsn, boolean offersRemoval, boolean stops) {

    /** One sentence to the writer. */
    @Introspected
    public record Notice(String kind, String sentence, boolean distress, boolean leadsOn) {
    }

    private static final Comparator<Finding.Kind> HELP_LINES_FIRST = Comparator.comparing(kind -> kind != Finding.Kind.DISTRESS);

    /** Nothing to say. */
    public static final TextNotices NONE = new TextNotices(Set.of(), List.of(), false, false, false);

    /**
     * Reads some texts.
     *
     * @param seen      what {@link #seen()} said on the page before; empty at first
     * @param saysNoBsn the writer ticked "Dit is geen BSN"
     */
    public static TextNotices of(String seen, boolean saysNoBsn, String... texts) {
        return of(Screening.SHIPPED, seen, saysNoBsn, texts);
    }

    /** The same, by what an edition looks for. Help lines come first. */
    public static TextNotices of(Screening screening, String seen, boolean saysNoBsn, String... texts) {
        var kinds = screening.kinds(texts);
        if (kinds.isEmpty()) {
            return NONE;
        }
        var answered = Arrays.asList(seen.split(","));
        var bsn = kinds.contains(Finding.Kind.BSN);
        var open = kinds.stream().anyMatch(kind -> kind.answer() != Answer.HINT && !answered.contains(kind.name()));
        return new TextNotices(kinds, kinds.stream().sorted(HELP_LINES_FIRST).map(TextNotices::notice).toList(), bsn,
            kinds.stream().anyMatch(TextNotices::isRemovable), open || bsn && !saysNoBsn);
    }

    private static Notice notice(Finding.Kind kind) {
        return new Notice(kind.name(), Messages.get(kind.messageKey()), kind == Finding.Kind.DISTRESS, kind.leadsOn());
    }

    private static boolean isRemovable(Finding.Kind kind) {
        return kind.answer() == Answer.REMOVE || kind.answer() == Answer.BLOCK;
    }

    /** For the hidden field {@code gezien}. */
    public String seen() {
        return kinds.stream().map(Enum::name).collect(Collectors.joining(","));
    }

    /** Neighbours are not the answer to some of it: the page names the inloopspreekuur and the phone line. */
    public boolean leadsOn() {
        return notices.stream().anyMatch(Notice::leadsOn);
    }

    public boolean distress() {
        return notices.stream().anyMatch(Notice::distress);
    }

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
