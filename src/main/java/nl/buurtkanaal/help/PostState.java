package nl.buurtkanaal.help;

/** Where a post is in its life, as its author sees it. The word is {@code post.state.<NAME>}. */
public enum PostState {
    /** Waits for a buurtverbinder. */
    WAITING,
    REFUSED, OPEN, PAUSED,
    /** Sixty days without renewal, or its last day is over. */
    EXPIRED,
    CLOSED
}
