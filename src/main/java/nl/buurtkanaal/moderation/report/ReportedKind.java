package nl.buurtkanaal.moderation.report;

/** What somebody pressed on when they reported. */
public enum ReportedKind {
    POST, MESSAGE,
    /** A conversation as a whole: only the other person in it can be reported. */
    CONVERSATION,
    /** Of the sociale kaart: written by no resident, so there is nobody to be warned. */
    ENTRY
}
