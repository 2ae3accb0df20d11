package nl.buurtkanaal.person.factor;

import io.micronaut.context.annotation.Replaces;
import jakarta.inject.Singleton;

/** The same codes, hashed with little memory, so that tests do not wait for eight of them. */
@Singleton
@Replaces(RecoveryCodes.class)
class QuickRecoveryCodes extends RecoveryCodes {

    private static final int MEMORY_KIB = 64;

    QuickRecoveryCodes(SecondFactorRepository factors) {
        super(factors, MEMORY_KIB);
    }
}
