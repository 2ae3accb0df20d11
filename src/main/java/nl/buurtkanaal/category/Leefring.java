package nl.buurtkanaal.category;

/** The four rings of support, in the order in which they are always shown: what you can do yourself first, and nothing hidden. */
public enum Leefring {
    /** What someone can do alone. */
    EIGEN_KRACHT,
    /** Family, friends, mantelzorgers and neighbours; posts of residents are here. */
    NETWERK,
    /** Provisions for everybody, without a decision of the gemeente. */
    ALGEMENE_VOORZIENING,
    /** Support that the gemeente decides on after a conversation. */
    INDIVIDUELE_VOORZIENING;

    /**
     * The ring with this number.
     *
     * @throws IllegalArgumentException when the number is not 1 to 4
     */
    public static Leefring of(int number) {
        if (number < 1 || number > values().length) {
            throw new IllegalArgumentException("No leefring " + number);
        }
        return values()[number - 1];
    }

    /** 1 to 4. */
    public int number() {
        return ordinal() + 1;
    }

    /** What residents read, such as "Familie, vrienden en buren". */
    public String label() {
        return Labels.of("leefring." + number());
    }
}
