package nl.buurtkanaal.moderation;

/** How a case ended. */
public enum Decision {
    LET_THROUGH, REFUSED,
    /** The writer took it back before anybody decided. */
    TAKEN_BACK
}
