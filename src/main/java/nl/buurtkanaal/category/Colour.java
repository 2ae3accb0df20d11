package nl.buurtkanaal.category;

/** How much care a kind of help asks for: green is low risk, yellow is at someone's home, orange is checked before and by a person. */
public enum Colour {
    GREEN, YELLOW, ORANGE;

    /** The name in style classes and label keys: {@code green}. */
    public String slug() {
        return Slugs.of(this);
    }
}
