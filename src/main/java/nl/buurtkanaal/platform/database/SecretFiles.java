package nl.buurtkanaal.platform.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Secrets in files, as containers hand them over: {@code DATABASE_PASSWORD_FILE} names a file with what else stands in
 * {@code DATABASE_PASSWORD}.
 *
 * @param values the secrets, by the name of the variable without {@code _FILE}, without spaces and line ends around them
 * @param complaints a sentence for each file that cannot be read and each secret that is given twice
 */
public record SecretFiles(Map<String, String> values, List<String> complaints) {

    /** The property of each in {@code application.yml}: only the real environment fills its places. */
    private static final Map<String, String> PROPERTIES = Map.of("DATABASE_PASSWORD", "datasources.default.password",
        "DATABASE_MIGRATION_PASSWORD", "buurtkanaal.migrations.password", "BUURTKANAAL_SECRET", "buurtkanaal.secret",
        "BUURTKANAAL_SECRET_BEFORE", "buurtkanaal.secret-before", "SMTP_PASSWORD",
        "buurtkanaal.mail.password");
    private static final String SUFFIX = "_FILE";

    /** Reads the files that these environment variables name. */
    public static SecretFiles read(Map<String, String> settings) {
        var values = new HashMap<String, String>();
        var complaints = new ArrayList<String>();
        for (var name : new TreeSet<>(PROPERTIES.keySet())) {
            var file = settings.getOrDefault(name + SUFFIX, "");
            if (file.isBlank()) {
                continue;
            }
            if (!settings.getOrDefault(name, "").isBlank()) {
                complaints.add("Set " + name + " or " + name + SUFFIX + ", not both.");
            }
            try {
                values.put(name, Files.readString(Path.of(file)).strip());
            } catch (IOException | InvalidPathException e) {
                complaints.add(name + SUFFIX + " names a file that cannot be read: " + file);
            }
        }
        return new SecretFiles(values, complaints);
    }

    /** The secrets by the property that they stand for, in no order; empty when none was given as a file. */
    public Map<String, Object> properties() {
        return values.entrySet().stream().collect(Collectors.toMap(secret -> PROPERTIES.get(secret.getKey()), Map.Entry::getValue));
    }
}
