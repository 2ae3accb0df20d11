package nl.buurtkanaal.platform.security;

import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The one secret of the installation ({@code BUURTKANAAL_SECRET}). Nothing is signed with it directly: each purpose has a key of its own,
 * so that what was signed for one purpose proves nothing for another.
 */
@Singleton
public class Secret {

    private static final int SHORTEST = 32;
    private static final String HMAC = "HmacSHA256";

    private final byte[] secret;

    /** @param folder where the demo keeps a secret of its own, so that nobody is signed out by a restart; the jar has no such folder */
    public Secret(@Value("${buurtkanaal.secret:}") String secret, @Value("${embedded-database.folder:}") String folder) {
        var chosen = secret.isBlank() && !folder.isBlank() ? demoSecret(Path.of(folder)) : secret;
        if (chosen.length() < SHORTEST) {
            throw new IllegalStateException("Set BUURTKANAAL_SECRET to at least " + SHORTEST + " random characters.");
        }
        this.secret = chosen.getBytes(StandardCharsets.UTF_8);
    }

    /** The key for one purpose, 32 bytes; the same on every node. */
    public byte[] keyFor(String purpose) {
        return hmac(secret, purpose);
    }

    /** The signature of a text for one purpose, 32 bytes. */
    public byte[] sign(String purpose, String text) {
        return hmac(keyFor(purpose), text);
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
