package nl.buurtkanaal.platform.database;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretFilesTest {

    @TempDir Path folder;

    @Test
    void a_secret_in_a_file_counts_as_if_it_were_set() throws IOException {
        var file = Files.writeString(folder.resolve("secret"), "0123456789abcdef0123456789abcdef\n");

        var secrets = SecretFiles.read(Map.of("BUURTKANAAL_SECRET_FILE", file.toString(), "DATABASE_PASSWORD", "open"));

        assertEquals(Map.of("BUURTKANAAL_SECRET", "0123456789abcdef0123456789abcdef"), secrets.values());
        assertEquals(List.of(), secrets.complaints());
    }

    @Test
    void a_file_that_is_not_there_and_a_secret_given_twice_stop_the_start_with_a_sentence() throws IOException {
        var file = Files.writeString(folder.resolve("password"), "one");

        var secrets = SecretFiles.read(Map.of("SMTP_PASSWORD_FILE", "/not/there", "DATABASE_PASSWORD_FILE", file.toString(),
            "DATABASE_PASSWORD", "two"));

        assertEquals(List.of("Set DATABASE_PASSWORD or DATABASE_PASSWORD_FILE, not both.", "SMTP_PASSWORD_FILE names a file that cannot be "
            + "read: /not/there"), secrets.complaints());
    }

    @Test
    void each_setting_that_is_missing_has_its_sentence() {
        var all = Map.of("DATABASE_URL", "jdbc:mysql://db.example/buurtkanaal", "BUURTKANAAL_SECRET", "0123456789abcdef0123456789abcdef",
            "BUURTKANAAL_ADDRESS", "https://buurtkanaal.example", "SMTP_HOST", "mail.example", "MAIL_FROM", "site@buurtkanaal.example");

        assertEquals(List.of(), SettingsCheck.complaints(all));
        assertEquals(all.size(), SettingsCheck.complaints(Map.of()).size());
        all.keySet().forEach(name -> {
            var without = new HashMap<>(all);
            without.remove(name);
            var complaints = SettingsCheck.complaints(without);
            assertEquals(1, complaints.size(), name);
            assertTrue(complaints.get(0).contains(name), complaints.get(0));
        });
    }
}
