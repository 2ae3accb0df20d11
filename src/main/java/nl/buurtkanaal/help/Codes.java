package nl.buurtkanaal.help;

import java.security.SecureRandom;

/** Codes of posts: six characters that are hard to confuse when read aloud. A billion of them, so guessing finds nothing. */
final class Codes {

    /** Crockford's base32: no I, L, O or U. */
    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int LENGTH = 6;
    private static final SecureRandom RANDOM = new SecureRandom();

    private Codes() {
    }

    static String random() {
        var code = new StringBuilder(LENGTH);
        for (int i = 0; i < LENGTH; i++) {
            code.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
        }
        return code.toString();
    }
}
