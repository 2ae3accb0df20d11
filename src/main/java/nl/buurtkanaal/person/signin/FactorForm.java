package nl.buurtkanaal.person.signin;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;

/**
 * What is typed to show the second factor.
 *
 * @param code of the phone, or a recovery code
 * @param sleutel while it is set up: the new secret, sealed
 * @param terug the path to go on with
 */
@Serdeable
record FactorForm(@Nullable String code, @Nullable String sleutel, @Nullable String terug) {

    private static final int LONGEST = 40;

    /** What was typed; nothing when it is longer than any code. */
    String typed() {
        return code == null || code.length() > LONGEST ? "" : code.strip();
    }

    @Override
    public String toString() {
        return "FactorForm[hidden]";
    }
}
