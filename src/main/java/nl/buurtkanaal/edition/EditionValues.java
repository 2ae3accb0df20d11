package nl.buurtkanaal.edition;

import io.micronaut.core.annotation.Nullable;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import nl.buurtkanaal.platform.views.PhoneLine;

/**
 * What an edition calls itself and how it is reached: from the table, or from settings, which win.
 *
 * @param palette name of one of the {@link Palettes}
 */
record EditionValues(String name, String tagline, String place, @Nullable String phone, @Nullable String host, @Nullable String controller,
                     @Nullable String privacyContact, @Nullable String fgContact, @Nullable String campaignUrl, String palette) {

    /** @param setting gives the value of {@code phone}, {@code privacy-contact} and so on, when one is set */
    EditionValues with(Function<String, Optional<String>> setting) {
        return new EditionValues(
            setting.apply("name").orElse(name),
            setting.apply("tagline").orElse(tagline),
            setting.apply("place").orElse(place),
            setting.apply("phone").orElse(phone),
            setting.apply("host").map(String::toLowerCase).orElse(host),
            setting.apply("controller").orElse(controller),
            setting.apply("privacy-contact").orElse(privacyContact),
            setting.apply("fg-contact").orElse(fgContact),
            setting.apply("campaign-url").orElse(campaignUrl),
            setting.apply("palette").orElse(palette));
    }

    /** What cannot be right, as {@code key: reason}; empty when all is well. */
    List<String> complaints(Palettes palettes) {
        var complaints = new ArrayList<String>();
        check(phone, PhoneLine::isReadable, "phone", "is no phone number", complaints);
        check(host, value -> value.matches("[a-z0-9]([a-z0-9-]*[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)*"), "host",
            "is no host name (such as buurtkanaal.example, without https:// and without a port)", complaints);
        check(privacyContact, EditionValues::isAddress, "privacy-contact", "is no mail address", complaints);
        check(fgContact, EditionValues::isAddress, "fg-contact", "is no mail address", complaints);
        check(campaignUrl, EditionValues::isLink, "campaign-url", "is no web address", complaints);
        check(palette, palettes::has, "palette", "is none of " + String.join(", ", palettes.names()), complaints);
        return complaints;
    }

    private static void check(@Nullable String value, Function<String, Boolean> right, String key, String reason, List<String> complaints) {
        if (value != null && !right.apply(value)) {
            complaints.add(key + ": '" + value + "' " + reason + ".");
        }
    }

    static boolean isAddress(String value) {
        return value.matches("[^@\\s]+@[^@\\s]+\\.[^@\\s]+");
    }

    static boolean isLink(String value) {
        try {
            var uri = URI.create(value);
            return uri.getHost() != null && ("https".equals(uri.getScheme()) || "http".equals(uri.getScheme()));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    static List<String> missing(@Nullable String phone, @Nullable String controller, @Nullable String privacyContact,
                                @Nullable String fgContact) {
        var missing = new ArrayList<String>();
        if (controller == null) {
            missing.add("edition.controller");
        }
        if (phone == null) {
            missing.add("edition.phone");
        }
        if (privacyContact == null) {
            missing.add("edition.privacyContact");
        }
        if (fgContact == null) {
            missing.add("edition.fgContact");
        }
        return missing;
    }
}
