package nl.buurtkanaal.platform.security;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * What the site has to read back itself, yet a copy of the database should not tell: encrypted (AES-256-GCM) with a key made from the one
 * secret, for one purpose, and bound to the thing that it belongs to, so that it means nothing in another row.
 */
@Singleton
public class Seal {

    private static final String KEY = "seal|";
    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final Secret secret;

    Seal(Secret secret) {
        this.secret = secret;
    }

    /**
     * Encrypts, with a nonce of its own each time.
     *
     * @param owner what it belongs to, such as the id of an account
     */
    public byte[] close(String purpose, String owner, byte[] content) {
        var nonce = Unguessable.bytes(NONCE_BYTES);
        try {
            var closed = cipher(Cipher.ENCRYPT_MODE, secret.keyFor(KEY + purpose), owner, nonce).doFinal(content);
            var sealed = Arrays.copyOf(nonce, NONCE_BYTES + closed.length);
            System.arraycopy(closed, 0, sealed, NONCE_BYTES, closed.length);
            return sealed;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Decrypts; empty when it was sealed with another secret, for another purpose or owner, or was changed. */
    public Optional<byte[]> open(String purpose, String owner, byte[] sealed) {
        if (sealed.length <= NONCE_BYTES) {
            return Optional.empty();
        }
        return secret.keysFor(KEY + purpose).stream().flatMap(key -> opened(key, owner, sealed).stream()).findFirst();
    }

    private static Optional<byte[]> opened(byte[] key, String owner, byte[] sealed) {
        try {
            return Optional.of(cipher(Cipher.DECRYPT_MODE, key, owner, Arrays.copyOf(sealed, NONCE_BYTES))
                .doFinal(sealed, NONCE_BYTES, sealed.length - NONCE_BYTES));
        } catch (GeneralSecurityException e) {
            return Optional.empty();
        }
    }

    private static Cipher cipher(int mode, byte[] key, String owner, byte[] nonce) throws GeneralSecurityException {
        var cipher = Cipher.getInstance(CIPHER);
        cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(owner.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }
}
