package nl.buurtkanaal.person.factor;

import com.bastiaanjansen.otp.HMACAlgorithm;
import com.bastiaanjansen.otp.SecretGenerator;
import com.bastiaanjansen.otp.TOTPGenerator;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.OptionalLong;

/** The codes that an app on a phone shows: six digits, another each half minute, made from a secret of 160 bits (RFC 6238). */
final class PhoneCodes {

    private static final int DIGITS = 6;
    private static final Duration STEP = Duration.ofSeconds(30);
    /** Clocks of phones differ a little, and typing takes a while: the code before and the one after count too. */
    private static final int EITHER_SIDE = 1;

    private PhoneCodes() {
    }

    /** A new secret in letters and digits (base32), as apps take it. */
    static byte[] newSecret() {
        return SecretGenerator.generate();
    }

    static long stepAt(Instant now) {
        return Math.floorDiv(now.getEpochSecond(), STEP.toSeconds());
    }

    static String codeOf(byte[] secret, long step) {
        return generator(secret).at(Instant.ofEpochSecond(step * STEP.toSeconds()));
    }

    /** The step of a code that counts now; all that do are compared, so that the time taken tells nothing. */
    static OptionalLong stepOf(byte[] secret, String typed, Instant now) {
        var found = OptionalLong.empty();
        for (var step = stepAt(now) - EITHER_SIDE; step <= stepAt(now) + EITHER_SIDE; step++) {
            if (MessageDigest.isEqual(bytes(codeOf(secret, step)), bytes(typed))) {
                found = OptionalLong.of(step);
            }
        }
        return found;
    }

    /** What stands in the QR code: {@code otpauth://totp/...}. */
    static String address(byte[] secret, String site, String account) {
        try {
            return generator(secret).getURI(site, account).toString();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static TOTPGenerator generator(byte[] secret) {
        return new TOTPGenerator.Builder(secret).withPeriod(STEP)
            .withHOTPGenerator(hotp -> hotp.withPasswordLength(DIGITS).withAlgorithm(HMACAlgorithm.SHA1)).build();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
