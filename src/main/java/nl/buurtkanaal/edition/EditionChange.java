package nl.buurtkanaal.edition;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import nl.buurtkanaal.platform.views.Messages;
import nl.buurtkanaal.platform.views.PhoneLine;

/**
 * What an administrator says about an edition; empty is null.
 *
 * @param insurance         how helpers are insured, in a line; null hides the block
 * @param teamName          what the wijkteam is called
 * @param complaintsPerson  somebody independent, with the role they have
 * @param complaintsContact their mail address or phone number
 * @param brand             {@code #rrggbb}; both colours or neither, and then the palette counts
 */
@Introspected
public record EditionChange(String name, String tagline, @Nullable String phone, @Nullable String controller,
                            @Nullable String privacyContact, @Nullable String fgContact, @Nullable String campaignUrl,
                            @Nullable String insurance, @Nullable String teamName, @Nullable String complaintsPerson,
                            @Nullable String complaintsContact, @Nullable String brand, @Nullable String accent) {

    private static final String COLOUR = "#[0-9a-f]{6}";
    private static final int NAME = 80;
    private static final int LINE = 160;
    private static final int ADDRESS = 254;
    private static final int LONG_LINE = 300;

    /** What cannot be, by the name of the component, as sentences; empty when all is well. */
    public Map<String, String> errors() {
        var errors = new LinkedHashMap<String, String>();
        if (name.isEmpty() || tooLong(name, NAME)) {
            errors.put("name", Messages.get("edition.name.wrong"));
        }
        if (tagline.isEmpty() || tooLong(tagline, LINE)) {
            errors.put("tagline", Messages.get("edition.tagline.wrong"));
        }
        check("phone", phone, value -> PhoneLine.isReadable(value), errors);
        check("controller", controller, value -> !tooLong(value, LINE), errors);
        check("privacyContact", privacyContact, value -> EditionValues.isAddress(value) && !tooLong(value, ADDRESS), errors);
        check("fgContact", fgContact, value -> EditionValues.isAddress(value) && !tooLong(value, ADDRESS), errors);
        check("campaignUrl", campaignUrl, value -> EditionValues.isLink(value) && !tooLong(value, LONG_LINE), errors);
        check("insurance", insurance, value -> !tooLong(value, LONG_LINE), errors);
        check("teamName", teamName, value -> !tooLong(value, NAME), errors);
        check("complaintsPerson", complaintsPerson, value -> !tooLong(value, LINE), errors);
        check("complaintsContact", complaintsContact, value -> (EditionValues.isAddress(value) || PhoneLine.isReadable(value))
            && !tooLong(value, ADDRESS), errors);
        if (complaintsContact == null && complaintsPerson != null) {
            errors.putIfAbsent("complaintsContact", Messages.get("edition.complaintsContact.wrong"));
        }
        checkColours(errors);
        return errors;
    }

    private static void check(String field, @Nullable String value, Predicate<String> right, Map<String, String> errors) {
        if (value != null && !right.test(value)) {
            errors.put(field, Messages.get("edition." + field + ".wrong"));
        }
    }

    private static boolean tooLong(String value, int most) {
        return value.codePointCount(0, value.length()) > most;
    }

    private void checkColours(Map<String, String> errors) {
        if (brand == null && accent == null) {
            return;
        }
        checkShape("brand", brand, errors);
        checkShape("accent", accent, errors);
        if (errors.containsKey("brand") || errors.containsKey("accent")) {
            return;
        }
        var soft = OwnColours.softOf(accent);
        readable("accent", accent, errors, "#ffffff", soft);
        readable("brand", brand, errors, OwnColours.grounds(soft, brand));
    }

    private static void checkShape(String field, @Nullable String colour, Map<String, String> errors) {
        if (colour == null || !colour.matches(COLOUR)) {
            errors.put(field, Messages.get("edition.colour.wrong"));
        }
    }

    private static void readable(String field, String colour, Map<String, String> errors, String... grounds) {
        var worst = Double.MAX_VALUE;
        for (var ground : grounds) {
            worst = Math.min(worst, Contrast.ratio(colour, ground));
        }
        if (worst < Contrast.TEXT) {
            errors.put(field, Messages.get("edition.colour.unreadable",
                String.format(Locale.forLanguageTag("nl"), "%.1f", Math.floor(worst * 10) / 10),
                Contrast.nearest(colour, Contrast.TEXT, grounds)));
        }
    }
}
