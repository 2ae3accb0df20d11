package nl.buurtkanaal.moderation;

import java.util.Locale;

/** What a buurtverbinder does with something that waits. */
public enum Act {
    LET_THROUGH,
    /** Let through with a small change, which its writer gets to see. */
    AMENDED,
    REFUSED, ASKED,
    /** The desk of another kern was asked to take it over. */
    PASSED_ON,
    /** Taken over from another kern, which asked for that. */
    TAKEN_OVER,
    /** Given to a colleague. */
    HANDED_OVER;

    /** What a colleague reads who comes second: {@code desk.act.<name>}. */
    public String messageKey() {
        return "desk.act." + word();
    }

    /** What the one who did it reads on the desk: {@code desk.did.<name>}. */
    public String ownMessageKey() {
        return "desk.did." + word();
    }

    /** The word for it in the book of acts. */
    String auditWord() {
        return "moderation." + word();
    }

    private String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
