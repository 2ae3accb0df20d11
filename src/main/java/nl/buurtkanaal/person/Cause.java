package nl.buurtkanaal.person;

import java.util.Optional;
import java.util.stream.Stream;

/** Why somebody is paused or banned, in a standard sentence that a mail may hold: {@code cause.<NAME>}. */
public enum Cause {
    AGREEMENTS, UNKIND, UNSAFE, MONEY, OTHER;

    public String messageKey() {
        return "cause." + name();
    }

    public static Optional<Cause> of(String name) {
        return Stream.of(values()).filter(cause -> cause.name().equals(name)).findFirst();
    }
}
