package nl.buurtkanaal.person.signin;

import io.micronaut.context.annotation.Replaces;
import jakarta.inject.Singleton;

/** The same check with little memory, so that the thousand sign-ins of the tests take seconds; {@link PasswordsTest} looks at the real one. */
@Singleton
@Replaces(Passwords.class)
class QuickPasswords extends Passwords {

    private static final int MEMORY_KIB = 64;

    QuickPasswords() {
        super(MEMORY_KIB);
    }
}
