package nl.buurtkanaal.help;

import nl.buurtkanaal.platform.views.Messages;

/** Where a post is in its life, as its author sees it. */
public enum PostState {
    /** Waits for a buurtverbinder. */
    WAITING("wait", "klok"),
    REFUSED("stop", "let-op"),
    OPEN("ok", "check"),
    PAUSED("wait", "pauze"),
    /** Sixty days without renewal, or its last day is over. */
    EXPIRED("stop", "kalender"),
    CLOSED("ok", "hart");

    private final String styleClass;
    private final String icon;

    PostState(String styleClass, String icon) {
        this.styleClass = styleClass;
        this.icon = icon;
    }

    /** "Wacht op controle", "Staat op het bord". */
    public String label() {
        return Messages.get("post.state." + name());
    }

    /** {@code ok}, {@code wait} or {@code stop}: the ending of the class {@code status--}. */
    public String styleClass() {
        return styleClass;
    }

    /** Name of the icon beside the word. */
    public String icon() {
        return icon;
    }
}
