package nl.buurtkanaal.moderation.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What is decided on a report: {@code report.outcome.<NAME>} on the button, {@code report.text.<NAME>.reporter} and {@code .about} to both.
 */
public enum Outcome {
    NOTHING_WRONG,
    /** The words are taken away: a post leaves the board, a message becomes empty, an entry goes off the list. */
    REMOVED,
    /** Of an entry: what it says will be put right. */
    CORRECTED,
    WARNED,
    /** The person places and answers nothing for two weeks. */
    PAUSED,
    /** The person may not come here any more. */
    BANNED;

    /** The person takes no part, for a while or for good. */
    boolean keepsOut() {
        return this == PAUSED || this == BANNED;
    }

    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<Outcome> of(String slug) {
        return Stream.of(values()).filter(outcome -> outcome.slug().equals(slug)).findFirst();
    }

    /** What can be decided about one kind of thing, the mildest first. Only an administrator shuts somebody out. */
    static List<Outcome> about(ReportedKind kind, boolean withAuthor, boolean mayBan) {
        var outcomes = new ArrayList<Outcome>();
        outcomes.add(NOTHING_WRONG);
        if (kind == ReportedKind.ENTRY) {
            outcomes.add(CORRECTED);
        }
        if (withAuthor) {
            outcomes.add(WARNED);
        }
        if (kind != ReportedKind.CONVERSATION) {
            outcomes.add(REMOVED);
        }
        if (withAuthor) {
            outcomes.add(PAUSED);
        }
        if (withAuthor && mayBan) {
            outcomes.add(BANNED);
        }
        return outcomes;
    }
}
