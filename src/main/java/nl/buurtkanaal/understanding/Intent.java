package nl.buurtkanaal.understanding;

/** What the writer wants: help, to help, or company in doing something. */
public enum Intent {
    REQUEST, OFFER, TOGETHER
}
