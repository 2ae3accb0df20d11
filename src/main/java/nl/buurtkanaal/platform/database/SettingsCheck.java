package nl.buurtkanaal.platform.database;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What has to be set before a start makes sense, each with the sentence that says what to do. Runs before anything is opened. */
public final class SettingsCheck {

    private static final int SHORTEST_SECRET = 32;

    private SettingsCheck() {
    }

    /**
     * What is wrong with the settings of a production start, one sentence each; empty when all is well.
     *
     * @param settings the environment variables
     */
    public static List<String> complaints(Map<String, String> settings) {
        var complaints = new ArrayList<String>();
        var url = settings.getOrDefault("DATABASE_URL", "");
        if (url.isBlank()) {
            complaints.add("Set DATABASE_URL to the address of the database, for example jdbc:mysql://db.example:3306/buurtkanaal.");
        } else if (!url.startsWith("jdbc:mysql://")) {
            complaints.add("DATABASE_URL must start with jdbc:mysql:// (for MariaDB as well).");
        }
        if (settings.getOrDefault("BUURTKANAAL_SECRET", "").length() < SHORTEST_SECRET) {
            complaints.add("Set BUURTKANAAL_SECRET to at least 32 random characters (for example the output of: openssl rand -hex 32).");
        }
        if (!settings.getOrDefault("BUURTKANAAL_SECRET_BEFORE", "").isBlank()
            && settings.get("BUURTKANAAL_SECRET_BEFORE").equals(settings.get("BUURTKANAAL_SECRET"))) {
            complaints.add("BUURTKANAAL_SECRET_BEFORE is the secret of before: it must be another than BUURTKANAAL_SECRET, or empty.");
        }
        checkAddress(settings.get("BUURTKANAAL_ADDRESS")).ifPresent(complaints::add);
        if (settings.getOrDefault("SMTP_HOST", "").isBlank()) {
            complaints.add("Set SMTP_HOST to the mail server: without mail nobody can sign up.");
        }
        if (!settings.getOrDefault("MAIL_FROM", "").contains("@")) {
            complaints.add("Set MAIL_FROM to the mail address that mails come from.");
        }
        for (var name : List.of("PORT", "BUURTKANAAL_MANAGEMENT_PORT", "SMTP_PORT", "DATABASE_POOL_SIZE")) {
            checkNumber(name, settings.get(name)).ifPresent(complaints::add);
        }
        return complaints;
    }

    private static Optional<String> checkAddress(String address) {
        try {
            if (address != null && URI.create(address).getHost() != null && address.matches("https?://.*[^/]")) {
                return Optional.empty();
            }
        } catch (IllegalArgumentException e) {
            // the same sentence serves
        }
        return Optional.of("Set BUURTKANAAL_ADDRESS to the address of the site without a slash at its end, for example "
            + "https://buurtkanaal.example.");
    }

    private static Optional<String> checkNumber(String name, String value) {
        return value == null || value.matches("[1-9]\\d{0,4}") ? Optional.empty() : Optional.of(name + " must be a whole number.");
    }
}
