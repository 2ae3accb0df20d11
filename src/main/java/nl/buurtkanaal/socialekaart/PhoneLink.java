package nl.buurtkanaal.socialekaart;

import io.micronaut.core.annotation.Nullable;

/** The {@code tel:} link of a Dutch number as people write it. */
final class PhoneLink {
    private PhoneLink() {
    }

    /** International where that exists; 112, 14-numbers and 0800/0900 can be dialled within the country only. Null for none. */
    @Nullable
    static String of(@Nullable String phone) {
        if (phone == null) {
            return null;
        }
        var digits = phone.replaceAll("[^0-9+]", "");
        var international = digits.startsWith("0") && !digits.startsWith("00") && !digits.startsWith("0800") && !digits.startsWith("090");
        return "tel:" + (international ? "+31" + digits.substring(1) : digits);
    }
}
