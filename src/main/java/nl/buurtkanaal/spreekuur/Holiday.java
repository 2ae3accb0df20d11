package nl.buurtkanaal.spreekuur;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.buurtkanaal.platform.views.Messages;

/**
 * The Dutch public holidays. On most of them no spreekuur takes place; on Goede Vrijdag and Bevrijdingsdag employers differ, so there it
 * takes place unless the edition decides otherwise.
 */
public enum Holiday {
    NEW_YEAR("NEW_YEAR", true),
    GOOD_FRIDAY("christian.GOOD_FRIDAY", false),
    EASTER("christian.EASTER", true),
    EASTER_MONDAY("christian.EASTER_MONDAY", true),
    KINGS_DAY("KINGS_DAY", true),
    LIBERATION_DAY("LIBERATION", false),
    ASCENSION_DAY("christian.ASCENSION_DAY", true),
    PENTECOST("christian.PENTECOST", true),
    PENTECOST_MONDAY("christian.PENTECOST_MONDAY", true),
    CHRISTMAS_DAY("FIRST_CHRISTMAS_DAY", true),
    BOXING_DAY("SECOND_CHRISTMAS_DAY", true);

    private static final Map<String, Holiday> BY_JOLLYDAY_KEY =
        Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(holiday -> holiday.jollydayKey, Function.identity()));

    private final String jollydayKey;
    private final boolean closedByDefault;

    Holiday(String jollydayKey, boolean closedByDefault) {
        this.jollydayKey = jollydayKey;
        this.closedByDefault = closedByDefault;
    }

    static Optional<Holiday> ofJollyday(String key) {
        return Optional.ofNullable(BY_JOLLYDAY_KEY.get(key));
    }

    /** Whether a spreekuur that keeps the holidays is closed on it as long as the edition has chosen nothing. */
    public boolean closedByDefault() {
        return closedByDefault;
    }

    /** What residents read, such as "Hemelvaartsdag". */
    public String label() {
        return Messages.get("holiday." + name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }
}
