package nl.buurtkanaal.conversation;

/** Whether somebody may answer a post, and else what stands in the way. */
public enum Verdict {
    YES,
    /** It is their own. */
    OWN,
    /** Closed, paused, over its date or not published: nobody answers it now. */
    NOT_OPEN,
    /** A buurtverbinder put this person's part in the site on hold for a while. */
    PAUSED,
    /** Orange, and one of the two is sixteen or seventeen. */
    TOO_YOUNG,
    /** Orange, and a buurtverbinder does not know the one who would help yet. */
    NOT_CONFIRMED,
    /** Children, and nobody has seen a VOG of the one who would help. */
    NO_VOG,
    /** As {@link #NOT_CONFIRMED}, where the one who would help is the one who placed the offer. */
    OFFER_NOT_CONFIRMED;

    /** The answer can be written now. */
    public boolean yes() {
        return this == YES;
    }

    /** A talk with a buurtverbinder takes it away. */
    public boolean mended() {
        return this == NOT_CONFIRMED || this == NO_VOG;
    }

    /** The name in label keys: {@code answer.not-confirmed.title}. */
    public String slug() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
