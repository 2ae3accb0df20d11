package nl.buurtkanaal.platform.security;

import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The one secret of the installation ({@code BUURTKANAAL_SECRET}). Nothing is signed with it directly: each purpose has a key of its own,
 * so that what was signed for one purpose proves nothing for another.
 *
 * <p>While it is being changed the one of before ({@code BUURTKANAAL_SECRET_BEFORE}) is still read, and signs nothing any more.
 */
@Singleton
public class Secret {

    private static final int SHORTEST = 32;
    private static final int SHORTEST_SIGNATURE = 16;
    private static final String HMAC = "HmacSHA256";

    /** The one that signs; after it, while it is being changed, the one of before. */
    private final List<byte[]> secrets;

    /**
     * @param before what was the secret until a short while ago; blank otherwise
     * @param folder where the demo keeps a secret of its own, so that nobody is signed out by a restart; the jar has no such folder
     */
    public Secret(@Value("${buurtkanaal.secret:}") String secret, @Value("${buurtkanaal.secret-before:}") String before,
                  @Value("${embedded-database.folder:}") String folder) {
        var chosen = secret.isBlank() && !folder.isBlank() ? demoSecret(Path.of(folder)) : secret;
        if (chosen.length() < SHORTEST) {
            throw new IllegalStateException("Set BUURTKANAAL_SECRET to at least " + SHORTEST + " random characters.");
        }
        this.secrets = Stream.of(chosen, before).filter(text -> !text.isBlank()).map(text -> text.getBytes(StandardCharsets.UTF_8))
            .toList();
    }

    /** The key for one purpose, 32 bytes; the same on every node. */
    public byte[] keyFor(String purpose) {
        return keysFor(purpose).get(0);
    }

    /**
     * The key for one purpose, and after it the one of before while the secret is being changed: what that one signed or sealed is read
     * still.
     */
    public List<byte[]> keysFor(String purpose) {
        return secrets.stream().map(secret -> hmac(secret, purpose)).toList();
    }

    /** The signature of a text for one purpose, 32 bytes. */
    public byte[] sign(String purpose, String text) {
        return signatures(purpose, text).get(0);
    }

    /** The signature of a text, and after it the one that the secret of before gives, while that is still read. */
    public List<byte[]> signatures(String purpose, String text) {
        return keysFor(purpose).stream().map(key -> hmac(key, text)).toList();
    }

    /** Whether a signature, perhaps cut short, is one of ours for this text. */
    public boolean isSigned(String purpose, String text, byte[] signature) {
        return signature.length >= SHORTEST_SIGNATURE && signatures(purpose, text).stream()
            .anyMatch(right -> MessageDigest.isEqual(Arrays.copyOf(right, signature.length), signature));
    }

    /** Whether the secret is being changed: what was sealed with the one of before is sealed anew at a start. */
    public boolean isChanging() {
        return secrets.size() > 1;
    }

    static byte[] hmac(byte[] key, String text) {
        try {
            var mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(key, HMAC));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String demoSecret(Path folder) {
        try {
            var file = folder.resolve("secret");
            if (Files.notExists(file)) {
                var random = new byte[SHORTEST];
                new SecureRandom().nextBytes(random);
                Files.createDirectories(folder);
                Files.writeString(file, HexFormat.of().formatHex(random));
                file.toFile().setReadable(false, false);
                file.toFile().setReadable(true, true);
            }
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
