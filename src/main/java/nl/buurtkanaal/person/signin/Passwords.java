package nl.buurtkanaal.person.signin;

import com.password4j.Argon2Function;
import com.password4j.Password;
import com.password4j.types.Argon2;
import io.micronaut.core.annotation.Nullable;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.text.Normalizer;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import nl.buurtkanaal.platform.errors.TooMany;

/**
 * Stores and checks passwords with Argon2id. The parameters (19 MiB, two passes, one lane) are those of the OWASP Password Storage Cheat
 * Sheet, read 2026-11-22; a hash carries its own, so they can be raised here and old hashes follow at the next sign-in.
 */
@Singleton
class Passwords {

    private static final int MEMORY_KIB = 19_456;
    private static final int PASSES = 2;
    private static final int LANES = 1;
    private static final int HASH_BYTES = 32;
    private static final int SALT_BYTES = 16;
    /** Two at a time are all that two cores can do; the others wait rather than fill the memory. */
    private static final int AT_A_TIME = 2;
    private static final int WAIT_SECONDS = 10;

    private final Argon2Function argon2;
    private final Semaphore places = new Semaphore(AT_A_TIME, true);
    /** What a password is compared with when there is nothing to compare it with: the answer then takes as long. */
    private final String nobodys;

    @Inject
    Passwords() {
        this(MEMORY_KIB);
    }

    /** With less memory than a password deserves: for tests that sign people in a thousand times. */
    Passwords(int memoryKib) {
        argon2 = Argon2Function.getInstance(memoryKib, PASSES, LANES, HASH_BYTES, Argon2.ID);
        nobodys = hash("niemand heeft dit wachtwoord");
    }

    String hash(String password) {
        return oneOfFew(() -> Password.hash(normal(password)).addRandomSalt(SALT_BYTES).with(argon2).getResult());
    }

    /** Takes as long for someone without a password or an account as for anyone else. */
    boolean matches(String password, @Nullable String hash) {
        var compared = hash == null ? nobodys : hash;
        var same = oneOfFew(() -> Password.check(normal(password), compared).with(Argon2Function.getInstanceFromHash(compared)));
        return same && hash != null;
    }

    /** Whether a hash was made with other parameters than those of today. */
    boolean isOutdated(String hash) {
        return !argon2.equals(Argon2Function.getInstanceFromHash(hash));
    }

    <T> T oneOfFew(Supplier<T> work) {
        try {
            if (!places.tryAcquire(WAIT_SECONDS, TimeUnit.SECONDS)) {
                throw new TooMany();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new TooMany();
        }
        try {
            return work.get();
        } finally {
            places.release();
        }
    }

    /** The same word typed on two keyboards is the same password. */
    private static String normal(String password) {
        return Normalizer.normalize(password, Normalizer.Form.NFC);
    }
}
