package nl.buurtkanaal.help;

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
}
