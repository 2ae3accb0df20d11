package nl.buurtkanaal.person.willingness;

/** How far somebody goes to help; the words are {@code willing.far.<NAME>}. */
public enum HowFar {
    KERN(0, false), QUARTER(15, false), NEIGHBOURS(30, false), BORDER(30, true);

    private final int minutes;
    private final boolean overBorder;

    HowFar(int minutes, boolean overBorder) {
        this.minutes = minutes;
        this.overBorder = overBorder;
    }

    /** Minutes by bike at most; 0 is the own kern. */
    public int minutes() {
        return minutes;
    }

    /** Also in another edition, just over the border of the gemeente. */
    public boolean overBorder() {
        return overBorder;
    }

    static HowFar of(int minutes, boolean overBorder) {
        if (overBorder) {
            return BORDER;
        }
        return minutes == 0 ? KERN : minutes <= QUARTER.minutes ? QUARTER : NEIGHBOURS;
    }
}
