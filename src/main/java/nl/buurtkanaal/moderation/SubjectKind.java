package nl.buurtkanaal.moderation;

/** What kinds of things are checked. */
public enum SubjectKind {
    POST
}
