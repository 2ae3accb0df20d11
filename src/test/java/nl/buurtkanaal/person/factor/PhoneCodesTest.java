package nl.buurtkanaal.person.factor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PhoneCodesTest {

    /** "12345678901234567890" in base32: the secret of the test vectors. */
    private static final byte[] SECRET = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ".getBytes(StandardCharsets.US_ASCII);

    /** RFC 6238, appendix B (SHA-1), the last six of their eight digits. */
    @ParameterizedTest
    @CsvSource({"59,287082", "1111111109,081804", "1111111111,050471", "1234567890,005924", "2000000000,279037"})
    void the_code_is_that_of_every_app(long second, String code) {
        assertEquals(code, PhoneCodes.codeOf(SECRET, PhoneCodes.stepAt(Instant.ofEpochSecond(second))));
    }

    @Test
    void a_code_counts_half_a_minute_early_and_late_and_no_longer() {
        var now = Instant.ofEpochSecond(1111111109);
        var step = PhoneCodes.stepAt(now);

        for (var offset = -1; offset <= 1; offset++) {
            assertEquals(OptionalLong.of(step + offset), PhoneCodes.stepOf(SECRET, PhoneCodes.codeOf(SECRET, step + offset), now));
        }
        assertEquals(OptionalLong.empty(), PhoneCodes.stepOf(SECRET, PhoneCodes.codeOf(SECRET, step - 2), now));
        assertEquals(OptionalLong.empty(), PhoneCodes.stepOf(SECRET, PhoneCodes.codeOf(SECRET, step + 2), now));
        assertEquals(OptionalLong.empty(), PhoneCodes.stepOf(SECRET, "", now));
    }

    @Test
    void a_secret_has_160_bits_and_its_address_says_whose_it_is() {
        var secret = PhoneCodes.newSecret();

        assertEquals(32, secret.length, "base32 of twenty bytes");
        var address = PhoneCodes.address(secret, "Buurtkanaal", "marijke@voorbeeld.example");
        assertTrue(address.startsWith("otpauth://totp/") && address.contains("secret=" + new String(secret, StandardCharsets.US_ASCII)),
            address);
        assertTrue(address.contains("Buurtkanaal") && address.contains("digits=6") && address.contains("period=30"), address);
    }
}
