package nl.buurtkanaal.platform.security;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Changing the secret: first the new one signs and both are read, then the old one goes. */
class SecretTest {

    private static final String OLD = "the-old-secret-the-old-secret-the-old";
    private static final String NEW = "the-new-secret-the-new-secret-the-new";

    private final Secret before = new Secret(OLD, "", "");
    private final Secret changing = new Secret(NEW, OLD, "");
    private final Secret after = new Secret(NEW, "", "");

    @Test
    void what_was_signed_before_is_read_until_the_old_secret_goes() {
        var token = new SignedNumbers(before).token("test", 12L, 7L);
        var form = new FormToken(before, Clock.systemUTC()).forSession("one");
        var mac = Arrays.copyOf(before.sign("test", "text"), 16);

        assertEquals(Optional.of(List.of(12L, 7L)), new SignedNumbers(changing).read("test", token));
        assertTrue(new FormToken(changing, Clock.systemUTC()).accepts(form, "one", true));
        assertTrue(changing.isSigned("test", "text", mac));
        assertEquals(Optional.empty(), new SignedNumbers(after).read("test", token));
        assertFalse(new FormToken(after, Clock.systemUTC()).accepts(form, "one", true));
        assertFalse(after.isSigned("test", "text", mac));
    }

    @Test
    void what_is_signed_meanwhile_stays_good_afterwards() {
        var token = new SignedNumbers(changing).token("test", 12L);

        assertEquals(Optional.of(List.of(12L)), new SignedNumbers(after).read("test", token));
        assertEquals(Optional.empty(), new SignedNumbers(before).read("test", token));
        assertTrue(changing.isChanging());
        assertFalse(after.isChanging());
    }

    @Test
    void what_was_sealed_before_is_opened_and_sealed_anew_with_the_new_one() {
        var sealed = new Seal(before).close("test", "7", new byte[] {1, 2, 3});
        var opened = new Seal(changing).open("test", "7", sealed).orElseThrow();

        assertArrayEquals(new byte[] {1, 2, 3}, opened);
        assertTrue(new Seal(after).open("test", "7", sealed).isEmpty());
        assertArrayEquals(opened, new Seal(after).open("test", "7", new Seal(changing).close("test", "7", opened)).orElseThrow());
        assertTrue(new Seal(changing).open("test", "8", sealed).isEmpty());
    }

    @Test
    void a_signature_that_was_cut_short_proves_nothing() {
        assertFalse(before.isSigned("test", "text", new byte[0]));
        assertFalse(before.isSigned("test", "text", Arrays.copyOf(before.sign("test", "text"), 8)));
        assertFalse(before.isSigned("other", "text", before.sign("test", "text")));
    }

    @Test
    void a_short_secret_stops_the_start() {
        assertThrows(IllegalStateException.class, () -> new Secret("short", OLD, ""));
    }
}
