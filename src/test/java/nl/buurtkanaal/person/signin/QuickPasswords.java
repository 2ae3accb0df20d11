package nl.buurtkanaal.person.signin;

import io.micronaut.context.annotation.Replaces;
import jakarta.inject.Singleton;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/**
 * The same check with little memory, so that the thousand sign-ins of the tests take seconds; {@link PasswordsTest} looks at the real one.
 */
@Singleton
@Replaces(Passwords.class)
class QuickPasswords extends Passwords {

    private static final int MEMORY_KIB = 64;

    private final AtomicInteger made = new AtomicInteger();

    QuickPasswords() {
        super(MEMORY_KIB);
    }

    /** How many hashes were made so far, to keep or to compare. */
    int made() {
        return made.get();
    }

    @Override
    <T> T oneOfFew(Supplier<T> work) {
        if (made != null) {
            made.incrementAndGet();
        }
        return super.oneOfFew(work);
    }
}
