package nl.buurtkanaal.help;

import java.util.Locale;
import nl.buurtkanaal.platform.security.Unguessable;

/** Codes of posts: six characters that are hard to confuse when read aloud. A billion of them, so guessing finds nothing. */
final class Codes {

    /** Crockford's base32: no I, L, O or U. */
    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int LENGTH = 6;

    private Codes() {
    }

    static String random() {
        return Unguessable.signs(ALPHABET, LENGTH);
    }

    /** What a visitor typed as a code, in the shape in which codes are kept: look-alikes are forgiven. */
    static String normal(String typed) {
        return typed.strip().toUpperCase(Locale.ROOT).replace('O', '0').replace('I', '1').replace('L', '1');
    }
}
