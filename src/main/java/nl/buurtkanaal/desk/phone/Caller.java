package nl.buurtkanaal.desk.phone;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;
import java.time.Instant;
import nl.buurtkanaal.person.DutchPhone;

/**
 * Somebody who calls, or is called.
 *
 * @param phone     as it was written down
 * @param phoneKey  the same as {@link DutchPhone} has it; null when there is none that can be called
 * @param account   they sign in themselves as well
 */
@Introspected
record Caller(long id, String shownName, long kernId, String kern, String kernSlug, @Nullable String phone, @Nullable String phoneKey,
    boolean adult,
              boolean account, Instant since) {

    public @Nullable String phoneHref() {
        return phoneKey == null ? null : new DutchPhone(phoneKey).href();
    }

    public String shownPhone() {
        return phoneKey == null ? phone == null ? "" : phone : new DutchPhone(phoneKey).shown();
    }

    /** Enough to recognise the number by: its last two digits. */
    public String numberEnd() {
        return phoneKey == null ? "" : phoneKey.substring(phoneKey.length() - 2);
    }

    @Override
    public String toString() {
        return "Caller[" + id + "]";
    }
}
