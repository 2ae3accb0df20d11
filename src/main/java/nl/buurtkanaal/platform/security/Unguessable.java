package nl.buurtkanaal.platform.security;

import java.security.SecureRandom;
import java.util.Base64;

/** Codes, tokens and nonces that nobody can guess, from the secure source of the machine. */
public final class Unguessable {

    /** Crockford's base32 in small letters: no i, l, o or u. Five bits in each. */
    private static final String LETTERS = "0123456789abcdefghjkmnpqrstvwxyz";
    private static final SecureRandom RANDOM = new SecureRandom();

    private Unguessable() {
    }

    /** So many random bytes. */
    public static byte[] bytes(int length) {
        var bytes = new byte[length];
        RANDOM.nextBytes(bytes);
        return bytes;
    }

    /** So many digits and small letters that are hard to confuse when read aloud: five bits in each. */
    public static String letters(int length) {
        return signs(LETTERS, length);
    }

    /** So many signs from these, each as likely. */
    public static String signs(String from, int length) {
        var code = new StringBuilder(length);
        for (int i = 0; i < length; i++) {
            code.append(from.charAt(RANDOM.nextInt(from.length())));
        }
        return code.toString();
    }

    /** So many random bytes, written with letters that fit in a path and in a cookie. */
    public static String token(int bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes(bytes));
    }
}
