package nl.buurtkanaal.platform.views;

/** HTML that a function of ours made, and that is written as it is. */
record Markup(String html) {

    @Override
    public String toString() {
        return html;
    }
}
