package nl.buurtkanaal.person.factor;

/** How typing a code ends. */
public sealed interface Proof {

    /** It was the code of the phone. */
    record Taken() implements Proof {
    }

    /**
     * It was a recovery code, which now is used up.
     *
     * @param left how many there are still
     */
    record Recovered(int left) implements Proof {
    }

    /** It is not the code of now. */
    record Wrong() implements Proof {
    }

    /** It is, and somebody used it already. */
    record UsedBefore() implements Proof {
    }

    /** Too many tries: later again. */
    record Slow(long minutes) implements Proof {
    }

    /** Whether they showed that it is them. */
    default boolean isGood() {
        return this instanceof Taken || this instanceof Recovered;
    }
}
