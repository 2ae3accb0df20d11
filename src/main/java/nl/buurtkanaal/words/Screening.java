package nl.buurtkanaal.words;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import nl.buurtkanaal.words.Finding.Kind;

/**
 * What the texts of one edition are read for: our own lists, with the words and the allowed phrases that the edition added. It keeps
 * nothing.
 */
public final class Screening {

    /** Our own lists alone. */
    public static final Screening SHIPPED = new Screening(Phrases.NONE);

    private final Phrases added;

    private Screening(Phrases added) {
        this.added = added;
    }

    public static Screening with(List<ScreeningPhrase> phrases) {
        return phrases.isEmpty() ? SHIPPED : new Screening(Phrases.of(phrases.stream().map(ScreeningPhrase::parsed).toList()));
    }

    /** Everything found, as {@link TextCheck#findings(String)} says. */
    public List<Finding> findings(String text) {
        return TextCheck.findings(text, added);
    }

    /** The kinds of finding in some texts, in the order of {@link Kind}. */
    public Set<Kind> kinds(String... texts) {
        var kinds = EnumSet.noneOf(Kind.class);
        for (var text : texts) {
            findings(text).forEach(finding -> kinds.add(finding.kind()));
        }
        return kinds;
    }
}
