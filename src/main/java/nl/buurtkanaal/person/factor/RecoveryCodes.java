package nl.buurtkanaal.person.factor;

import com.password4j.Argon2Function;
import com.password4j.Password;
import com.password4j.types.Argon2;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.buurtkanaal.platform.security.Unguessable;

/**
 * Eight codes on paper, each good for one sign-in without the phone. Twelve signs (58 bits) without those that look alike; stored as a
 * password is, with Argon2id and a salt for each account.
 */
@Singleton
class RecoveryCodes {

    static final int MANY = 8;

    private static final String SIGNS = "23456789abcdefghjkmnpqrstvwxyz";
    private static final int LENGTH = 12;
    private static final int GROUP = 4;
    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final int MEMORY_KIB = 19_456;
    private static final int PASSES = 2;

    private final SecondFactorRepository factors;
    private final Argon2Function argon2;

    @Inject
    RecoveryCodes(SecondFactorRepository factors) {
        this(factors, MEMORY_KIB);
    }

    /** With less memory than a code deserves: for tests. */
    RecoveryCodes(SecondFactorRepository factors, int memoryKib) {
        this.factors = factors;
        this.argon2 = Argon2Function.getInstance(memoryKib, PASSES, 1, HASH_BYTES, Argon2.ID);
    }

    static byte[] newSalt() {
        return Unguessable.bytes(SALT_BYTES);
    }

    /** New codes, as they are shown once, each with its hash. Takes half a second, so outside a transaction. */
    Map<String, byte[]> make(byte[] salt) {
        var made = new LinkedHashMap<String, byte[]>();
        while (made.size() < MANY) {
            var code = new StringBuilder();
            for (var i = 0; i < LENGTH; i++) {
                code.append(i > 0 && i % GROUP == 0 ? "-" : "").append(Unguessable.signs(SIGNS, 1));
            }
            made.put(code.toString(), hash(plain(code.toString()), salt));
        }
        return made;
    }

    @Transactional
    public void keep(long accountId, byte[] salt, List<byte[]> hashes) {
        factors.salt(accountId, salt);
        factors.clearRecovery(accountId);
        hashes.forEach(hash -> factors.addRecovery(accountId, hash));
    }

    /** Uses a code up; false when it is none of theirs. */
    boolean use(SecondFactor factor, String typed) {
        return plain(typed).length() == LENGTH
            && factors.useRecovery(factor.accountId(), hash(plain(typed), factor.recoverySalt())) == 1;
    }

    /** Whether what was typed can be no code of the phone. */
    static boolean looksLikeOne(String typed) {
        return plain(typed).length() > LENGTH / 2;
    }

    private static String plain(String typed) {
        return typed.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
    }

    /** One at a time, since each takes 19 MiB. */
    private synchronized byte[] hash(String code, byte[] salt) {
        return Password.hash(code).addSalt(salt).with(argon2).getBytes();
    }
}
