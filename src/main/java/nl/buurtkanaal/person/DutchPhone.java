package nl.buurtkanaal.person;

import io.micronaut.core.annotation.Nullable;
import java.util.Optional;

/**
 * A phone number as it is searched by: digits with the country first, however it was said or written. A number without a country is Dutch.
 *
 * @param key such as {@code 31575000112}
 */
public record DutchPhone(String key) {

    private static final int LONGEST = 15;
    private static final String COUNTRY = "31";

    /** Empty when it is no number that can be called. */
    public static Optional<DutchPhone> of(@Nullable String typed) {
        if (typed == null || !typed.strip().matches("\\+?[0-9 ()./\\-]{6,24}")) {
            return Optional.empty();
        }
        var text = typed.strip().replaceFirst("^\\+", "00").replace("(0)", "").replaceAll("[^0-9]", "");
        if (text.startsWith("00" + COUNTRY)) {
            return dutch("0" + text.substring(COUNTRY.length() + 2).replaceFirst("^0", ""));
        }
        if (text.startsWith("00")) {
            return text.length() >= 10 && text.length() <= LONGEST + 2 ? Optional.of(new DutchPhone(text.substring(2))) : Optional.empty();
        }
        return dutch(text);
    }

    private static Optional<DutchPhone> dutch(String national) {
        return national.matches("0[1-9][0-9]{8}") ? Optional.of(new DutchPhone(COUNTRY + national.substring(1))) : Optional.empty();
    }

    /** As one reads it: {@code 06-12345678} and {@code 0575-000112}; a foreign one with its plus. */
    public String shown() {
        if (!key.startsWith(COUNTRY)) {
            return "+" + key;
        }
        var national = "0" + key.substring(COUNTRY.length());
        var area = national.startsWith("06")
            ? 2 : national.matches("0(10|13|15|2[034]|26|30|33|35|36|38|4[03560]|5[0358]|7[0-9]|88|85|91|97)[0-9]+") ? 3 : 4;
        return national.substring(0, area) + "-" + national.substring(area);
    }

    /** For {@code tel:} links. */
    public String href() {
        return "tel:+" + key;
    }

    @Override
    public String toString() {
        return "DutchPhone[hidden]";
    }
}
